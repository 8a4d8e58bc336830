//! What a handout tells of the consultant's.

use super::*;
use crate::handout::{ConsultingRecord, HandoutKind, HandoutOptions};

#[test]
fn each_handout_tells_as_much_of_the_consultant_s_as_its_kind_may() {
    let practice = Practice::new();
    let (library, id) = (&practice.library, practice.session);
    let shared = library.shared(id).unwrap();
    let record = |kind| {
        let options = HandoutOptions::of(kind, "");
        library
            .consulting_record(&HandoutOrder::new(id, options), &shared)
            .unwrap()
    };
    for kind in [HandoutKind::Meeting, HandoutKind::Brief, HandoutKind::Answers] {
        assert_eq!(record(kind), ConsultingRecord::default());
    }
    let follow_up = record(HandoutKind::FollowUp);
    assert!(follow_up.notes.is_empty() && follow_up.earlier.is_none());
    let whole = record(HandoutKind::Consultant);
    assert_eq!(whole.notes[0].text, "Randbemerkung");
    assert_eq!(whole.notes[0].place, Some(Location::question("must_start")));
    let points: Vec<&str> = whole.agenda.iter().map(|point| point.words.as_str()).collect();
    assert!(points.contains(&"Randbemerkung"), "{points:?}");
    let earlier = whole.earlier.as_ref().unwrap();
    assert!(earlier.only_in_one[0] > 0, "{earlier:?}");
    for record in [&follow_up, &whole] {
        let told = format!("{record:?}");
        assert!(
            !told.contains(NEEDLE) && !told.contains("Hintergedanke"),
            "{told}"
        );
    }
}
