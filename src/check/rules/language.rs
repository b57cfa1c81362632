//! `bad-language`: a language that nobody can tell, or twice the same.

use unic_langid::LanguageIdentifier;

use crate::check::Record;
use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::kinds::site::Site;

/// The rule.
pub static RULE: Rule = Rule {
    name: "bad-language",
    severity: Severity::Error,
    summary: "Each language of the site is named once, by its code.",
    explanation: "Browsers and screen readers choose fonts, hyphens and voices by the code of the language (BCP 47): `en`, \
        `es`, `pt-BR`. It is also the name of the folder with the pages in that language.",
};

/// Checks the languages of the site.
pub fn check(record: &Record<Site>, report: &mut Report) {
    let languages = &record.value.languages;
    for (position, language) in languages.iter().enumerate() {
        let code = &language.value.0;
        let fault = |message: String| Diagnostic::at(&RULE, language.span, message);
        let canonical = code.parse::<LanguageIdentifier>().map(|parsed| parsed.to_string());
        match canonical {
            Err(_) => report
                .add(fault(format!("`{code}` is no code of a language")).help("write a code such as `en` or `es`")),
            Ok(canonical) if canonical != *code => {
                report.add(
                    fault(format!("`{code}` is not how the code is written")).help(format!("write `{canonical}`")),
                );
            }
            Ok(_) if languages.iter().take(position).any(|before| before.value == language.value) => {
                report.add(fault(format!("the language `{code}` is named twice")).help("take one of the two out"));
            }
            Ok(_) => {}
        }
    }
}
