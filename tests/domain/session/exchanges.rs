//! Private parts stay with their author when a copy is exchanged.

use funkenbuch::session::{
    Cell, Edit, FindingRef, Location, Session, SharedSession, Value, read_document, write_whole_document,
};

use super::sharing::{make, private, with_own_must};

#[test]
fn text_in_a_private_table_retains_its_row_when_a_copy_returns_without_it() {
    let (mut ours, id) = with_own_must();
    private(&mut ours, Location::question("wants"));
    let mut copy = ours.clone();
    copy.own_rows.clear();
    copy.answers.clear();
    copy.marks.clear();
    copy.keep_private_of(&ours);
    let want = Cell::of_table("wants", id.clone(), "want");
    assert!(copy.value(&want).is_some());
    let rows = copy.own_rows_of(&"musts".into());
    assert!(
        rows.iter().any(|row| row.id == id),
        "words without a row are lost"
    );
    let written = write_whole_document(&copy, false);
    let back = read_document(written.as_bytes()).unwrap();
    assert!(back.check(&ours.workbook, &|_| true).is_ok());
}

#[test]
fn a_reaction_that_only_private_parts_explain_is_left_out_and_restored() {
    let (mut ours, _) = with_own_must();
    let about_all = FindingRef {
        finding: "hours_exceed_wish".into(),
        about: None,
    };
    make(
        &mut ours,
        Edit::SetReaction {
            reacted: about_all.clone(),
            fits: Some(true),
        },
    );
    let explained = |session: &Session| {
        let shared = SharedSession::of(session).with_reactions_explained(|reacted| *reacted != about_all);
        shared.reactions().any(|(reacted, _)| *reacted == about_all)
    };
    assert!(
        explained(&ours),
        "nothing is private, so nothing can be revealed by it"
    );
    private(&mut ours, Location::question("channels"));
    assert!(!explained(&ours));
    let mut copy = ours.clone();
    copy.reactions.clear();
    copy.keep_private_of(&ours);
    assert!(copy.reactions.contains_key(&about_all));
}

#[test]
fn a_scale_reads_a_whole_figure_in_any_notation() {
    let (session, id) = with_own_must();
    let written = write_whole_document(&session, false);
    let with = |figure: &str| {
        let text = written.replacen("\"scale\": 9", &format!("\"scale\": {figure}"), 1);
        assert_ne!(text, written, "the document holds the figure");
        let document = read_document(text.as_bytes()).ok()?;
        let back = document.check(&session.workbook, &|_| true).ok()?;
        back.value(&Cell::of_table("musts", id.clone(), "pressure"))
            .cloned()
    };
    assert_eq!(with("7.0"), Some(Value::Scale(7)));
    assert_eq!(with("1e1"), Some(Value::Scale(10)));
    assert_eq!((with("7.5"), with("11.0"), with("-1")), (None, None, None));
}
