//! Names of kinds in a workbook file.

use super::model::{PictureKind, RowKind, RowKinds};
use super::roles::{OptionRole, Role};

/// Forms of answer as a file names them, `table` included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// One line of text.
    Line,
    /// Free text of any length.
    Prose,
    /// One of several options.
    Choice,
    /// Any of several options.
    Choices,
    /// A whole number from 0 to 10.
    Scale,
    /// A number.
    Number,
    /// A calendar day.
    Date,
    /// Rows × columns.
    Table,
}

impl FormKind {
    /// All kinds.
    pub const ALL: [FormKind; 8] = [
        FormKind::Line,
        FormKind::Prose,
        FormKind::Choice,
        FormKind::Choices,
        FormKind::Scale,
        FormKind::Number,
        FormKind::Date,
        FormKind::Table,
    ];

    /// Returns the name in a workbook file.
    pub fn name(self) -> &'static str {
        match self {
            FormKind::Line => "line",
            FormKind::Prose => "prose",
            FormKind::Choice => "choice",
            FormKind::Choices => "choices",
            FormKind::Scale => "scale",
            FormKind::Number => "number",
            FormKind::Date => "date",
            FormKind::Table => "table",
        }
    }
}

impl PictureKind {
    /// All kinds.
    pub const ALL: [PictureKind; 5] = [
        PictureKind::Map,
        PictureKind::BeforeAndNow,
        PictureKind::Attitude,
        PictureKind::WordBalance,
        PictureKind::Findings,
    ];

    /// Returns the name in a workbook file.
    pub fn name(self) -> &'static str {
        match self {
            PictureKind::Map => "map",
            PictureKind::BeforeAndNow => "before_and_now",
            PictureKind::Attitude => "attitude",
            PictureKind::WordBalance => "word_balance",
            PictureKind::Findings => "findings",
        }
    }

    /// Returns the picture with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl RowKind {
    /// All kinds.
    pub const ALL: [RowKind; 3] = [RowKind::Fixed, RowKind::From, RowKind::Own];

    /// Returns the name in a workbook file.
    pub fn name(self) -> &'static str {
        match self {
            RowKind::Fixed => "fixed",
            RowKind::From => "from",
            RowKind::Own => "own",
        }
    }

    /// Returns the row kind with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl RowKinds {
    /// Adds a kind to the set.
    pub(super) fn add(&mut self, kind: RowKind) {
        match kind {
            RowKind::Fixed => self.fixed = true,
            RowKind::From => self.from = true,
            RowKind::Own => self.own = true,
        }
    }
}

impl Role {
    /// Returns the form of the question or column with this role.
    pub fn form(self) -> FormKind {
        use Role::*;
        match self {
            ClientName | Organisation | ClientJob | LetGoToWhom | KeenWho | KeenEnjoys | PlanWant
            | PlanFirstStep | MySentence => FormKind::Line,
            Occasion | DecisiveReason | MustConsequence | WantText | TalkAbout | GoodMeeting => {
                FormKind::Prose
            }
            Decisive | MustBasis | FindWay | ChannelUses | LetGoChoice => FormKind::Choice,
            MustWho => FormKind::Choices,
            PressureBefore | PressureAfter | MustPressure | AttitudeAgrees | ChannelDesire
            | ChannelPressure | WantPressureNow | PlanConfidence => FormKind::Scale,
            ChannelHours | HoursWanted => FormKind::Number,
            MeetingDay | LetGoBy | PlanOn => FormKind::Date,
            Musts | Attitude | Finds | Channels | LetGo | KeenPeople | Wants | Plans => FormKind::Table,
        }
    }

    /// Returns the role of the table for the role of a column; `None` for other roles.
    pub fn table(self) -> Option<Role> {
        use Role::*;
        Some(match self {
            MustPressure | MustWho | MustBasis | MustConsequence => Musts,
            AttitudeAgrees => Attitude,
            FindWay => Finds,
            ChannelUses | ChannelDesire | ChannelPressure | ChannelHours => Channels,
            LetGoChoice | LetGoToWhom | LetGoBy => LetGo,
            KeenWho | KeenEnjoys => KeenPeople,
            WantText | WantPressureNow => Wants,
            PlanWant | PlanFirstStep | PlanOn | PlanConfidence => Plans,
            _ => return None,
        })
    }
}

impl OptionRole {
    /// Returns the role of the column that has an option with this role.
    pub fn of(self) -> Role {
        match self {
            OptionRole::Agreed | OptionRole::Assumed => Role::MustBasis,
            OptionRole::SocialMedia => Role::FindWay,
            OptionRole::InUse => Role::ChannelUses,
            OptionRole::Keep | OptionRole::Renegotiate | OptionRole::HandOver | OptionRole::Drop => {
                Role::LetGoChoice
            }
        }
    }
}
