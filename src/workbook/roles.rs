//! Roles: the meaning of questions, columns and options to the program.
//!
//! Code asks for roles and never for the id of a question, so that any workbook gets the pictures and findings
//! for which it has roles. The names are part of version 1 of the file format.

macro_rules! roles {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// All roles, in the order in which they are documented.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// Returns the name in a workbook file.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// Returns the role of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

roles! {
    /// Role of a question or a column.
    Role {
        /// Line: the client's name or pseudonym.
        ClientName = "client_name",
        /// Line: organisation of the client.
        Organisation = "organisation",
        /// Line: job of the client.
        ClientJob = "client_job",
        /// Date: day of the meeting.
        MeetingDay = "meeting_day",
        /// Prose: occasion of the session.
        Occasion = "occasion",
        /// Scale: pressure of it all, at the start.
        PressureBefore = "pressure_before",
        /// Scale: the same question at the end.
        PressureAfter = "pressure_after",
        /// Choice: whether the client wants it at all.
        Decisive = "decisive",
        /// Prose: the reason for that.
        DecisiveReason = "decisive_reason",
        /// Table: the client's musts.
        Musts = "musts",
        /// Column of musts, scale: its pressure.
        MustPressure = "must_pressure",
        /// Column of musts, choices: who expects it.
        MustWho = "must_who",
        /// Column of musts, choice: how the client knows of the expectation.
        MustBasis = "must_basis",
        /// Column of musts, prose: the consequence of not doing it.
        MustConsequence = "must_consequence",
        /// Table: how the client deals with others, one scale column.
        Attitude = "attitude",
        /// Column of attitude, scale.
        AttitudeAgrees = "attitude_agrees",
        /// Table: finds that the client passed on lately.
        Finds = "finds",
        /// Column of finds, choice: which way it was passed on.
        FindWay = "find_way",
        /// Table: the channels.
        Channels = "channels",
        /// Column of channels, choice: whether it is used.
        ChannelUses = "channel_uses",
        /// Column of channels, scale: desire.
        ChannelDesire = "channel_desire",
        /// Column of channels, scale: must.
        ChannelPressure = "channel_pressure",
        /// Column of channels, number: hours a week.
        ChannelHours = "channel_hours",
        /// Table: decisions on the channels in use.
        LetGo = "let_go",
        /// Column of let_go, choice: keep, renegotiate, hand over, drop.
        LetGoChoice = "let_go_choice",
        /// Column of let_go, line: to whom.
        LetGoToWhom = "let_go_to_whom",
        /// Column of let_go, date: until when.
        LetGoBy = "let_go_by",
        /// Table: people who would enjoy it.
        KeenPeople = "keen_people",
        /// Column of keen_people, line: the person.
        KeenWho = "keen_who",
        /// Column of keen_people, line: the thing they enjoy.
        KeenEnjoys = "keen_enjoys",
        /// Table: the musts turned into wants.
        Wants = "wants",
        /// Column of wants, prose: the client's words.
        WantText = "want_text",
        /// Column of wants, scale: its pressure now.
        WantPressureNow = "want_pressure_now",
        /// Number: hours a week the client wants to give all of it.
        HoursWanted = "hours_wanted",
        /// Table: plans.
        Plans = "plans",
        /// Column of plans, line: the want.
        PlanWant = "plan_want",
        /// Column of plans, line: the first step.
        PlanFirstStep = "plan_first_step",
        /// Column of plans, date: when.
        PlanOn = "plan_on",
        /// Column of plans, scale: confidence.
        PlanConfidence = "plan_confidence",
        /// Prose: topics for the meeting.
        TalkAbout = "talk_about",
        /// Prose: signs of a good meeting.
        GoodMeeting = "good_meeting",
        /// Line: a sentence to take along.
        MySentence = "my_sentence",
    }
}

roles! {
    /// Role of an option.
    OptionRole {
        /// Of `must_basis`: explicitly agreed.
        Agreed = "agreed",
        /// Of `must_basis`: assumed, or not sure.
        Assumed = "assumed",
        /// Of `find_way`: by social media.
        SocialMedia = "social_media",
        /// Of `channel_uses`: in use.
        InUse = "in_use",
        /// Of `let_go_choice`: it stays.
        Keep = "keep",
        /// Of `let_go_choice`: agreed on new terms.
        Renegotiate = "renegotiate",
        /// Of `let_go_choice`: handed over.
        HandOver = "hand_over",
        /// Of `let_go_choice`: dropped.
        Drop = "drop",
    }
}
