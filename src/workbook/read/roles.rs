//! Roles: each is used once, and on the form and in the table that it belongs to.

use super::super::fault::FaultCode as Code;
use super::super::names::FormKind;
use super::super::roles::{OptionRole, Role};
use super::fields::Fields;
use super::known::Known;
use super::reading::Reading;

/// Reads the field `role` of a question, or of a column of a table with this role.
pub(super) fn role(
    reading: &mut Reading,
    fields: &mut Fields<'_>,
    known: &mut Known,
    place: (FormKind, Option<Option<Role>>),
) -> Option<Role> {
    let (name, at) = fields.string(reading, "role")?;
    let Some(role) = Role::from_name(name) else {
        reading.fault(at, Code::UnknownRole, &[("role", name)]);
        return None;
    };
    let (form, table) = place;
    let is_column = table.is_some();
    if form != role.form() || is_column != role.table().is_some() || table.flatten() != role.table() {
        let expected = expected(role);
        reading.fault(
            at,
            Code::MisplacedRole,
            &[("role", name), ("expected", &expected)],
        );
    }
    if !known.roles.insert(role) {
        reading.fault(at, Code::DuplicateRole, &[("role", name)]);
    }
    Some(role)
}

/// Reads the field `role` of an option in a question or column with this role.
pub(super) fn option_role(
    reading: &mut Reading,
    fields: &mut Fields<'_>,
    of: Option<&str>,
) -> Option<OptionRole> {
    let (name, at) = fields.string(reading, "role")?;
    let Some(role) = OptionRole::from_name(name) else {
        reading.fault(at, Code::UnknownRole, &[("role", name)]);
        return None;
    };
    if of != Some(role.of().name()) {
        let expected = role.of().name();
        reading.fault(at, Code::MisplacedRole, &[("role", name), ("expected", expected)]);
    }
    Some(role)
}

/// Returns the place of a role: `choice`, or `musts.choice` for a column of the table with the role `musts`.
fn expected(role: Role) -> String {
    let form = role.form().name();
    match role.table() {
        Some(table) => format!("{}.{form}", table.name()),
        None => form.to_owned(),
    }
}
