//! Whatever references say, what is imported is a valid spec that says the same.

use codegen::diagnostics::Sources;
use codegen::emit::outline;
use codegen::import::{Import, Target, import};
use codegen::reference::document::Document;
use codegen::{Spec, reference};
use proptest::prelude::*;

use super::apply::apply;
use super::documents::document;

fn read(sources: Sources, import: &Import) -> Spec {
    codegen::read_sources(sources).unwrap_or_else(|report| panic!("{report}\n{}", import.text()))
}

fn add(spec: Option<&Spec>, documents: &[Document]) -> (Import, Spec) {
    let sources = spec
        .map(|spec| spec.warnings.sources.clone())
        .unwrap_or_default();
    let target = spec.map(|spec| Target {
        api: &spec.api,
        sources: &sources,
    });
    let import = import(target, documents);
    let spec = read(apply(&import, &sources), &import);
    (import, spec)
}

fn has_operations(document: &Document) -> bool {
    let api = reference::api(std::slice::from_ref(document), &mut Vec::new());
    api.is_some_and(|api| api.operations().next().is_some())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_becomes_a_spec(document in document()) {
        prop_assume!(has_operations(&document));
        let documents = [document];
        let mut problems = Vec::new();
        let api = reference::api(&documents, &mut problems).expect("it has operations");
        let refused = problems.iter().find(|problem| problem.message.starts_with("it can't be declared"));
        prop_assert!(refused.is_none(), "{refused:?}");
        let (import, spec) = add(None, &documents);
        prop_assert_eq!(outline(&spec.api), outline(&api), "{}", import.text());
    }

    #[test]
    fn what_a_spec_lacks_is_added(first in document(), second in document()) {
        prop_assume!(has_operations(&first));
        let (_, spec) = add(None, std::slice::from_ref(&first));
        let both = [first, second];
        let count = reference::api(&both, &mut Vec::new()).expect("it has operations").operations().count();
        let (import, spec) = add(Some(&spec), &both);
        prop_assert_eq!(spec.api.operations().count(), count, "{}", import.text());
        let (again, _) = add(Some(&spec), &both);
        prop_assert!(again.parts.is_empty(), "{}\n---\n{}", import.text(), again.text());
    }
}
