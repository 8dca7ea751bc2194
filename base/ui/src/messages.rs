// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `messages!`: the words of a slice as typed methods, in three languages.
//!
//! A screen text that is missing in a language is a mistake that no reviewer sees, so here it is one that
//! does not compile. A message without arguments is a `&'static str` and costs nothing per page.

use kernel::Lang;

use crate::format;

/// A count that can stand in a message: written with the language's thousands and chosen singular or plural.
pub trait Count: Copy {
    /// Whether the singular is used.
    fn is_one(self) -> bool;
    /// The number as it is written in the language.
    fn written(self, lang: Lang) -> String;
}

macro_rules! counts {
    ($($kind:ty),*) => { $(
        impl Count for $kind {
            fn is_one(self) -> bool {
                self == 1
            }
            fn written(self, lang: Lang) -> String {
                format::whole(lang, i64::try_from(self).unwrap_or(i64::MAX))
            }
        }
    )* };
}
counts!(i64, i32, u64, u32, usize);

/// Declares a slice's messages: a struct `T(pub Lang)` with a method for each message.
///
/// ```
/// ui::messages! {
///     /// What the page says.
///     pub struct T;
///     /// The page's heading.
///     title = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
///     greeting(name: &str) = { fi: "Hei {name}", sv: "Hej {name}", en: "Hello {name}" };
///     ideas(n: i64) plural(n) = {
///         fi: ["{n} idea", "{n} ideaa"],
///         sv: ["{n} idé", "{n} idéer"],
///         en: ["{n} idea", "{n} ideas"],
///     };
/// }
/// use kernel::Lang;
/// assert_eq!(T(Lang::Sv).title(), "Idéer");
/// assert_eq!(T(Lang::En).greeting("Aino"), "Hello Aino");
/// assert_eq!(T(Lang::Fi).ideas(1), "1 idea");
/// assert_eq!(T(Lang::Fi).ideas(1512), "1\u{202f}512 ideaa");
/// ```
///
/// A missing language does not compile:
///
/// ```compile_fail
/// ui::messages! {
///     pub struct T;
///     title = { fi: "Ideat", en: "Ideas" };
/// }
/// ```
///
/// Neither does a form that is missing from a plural:
///
/// ```compile_fail
/// ui::messages! {
///     pub struct T;
///     ideas(n: i64) plural(n) = { fi: ["{n} idea", "{n} ideaa"], sv: ["{n} idé"], en: ["{n} idea", "{n} ideas"] };
/// }
/// ```
///
/// A long list is split by page: the first file declares `pub struct T;`, the others add to it with
/// `pub impl T;`.
///
/// In the texts of a `plural(n)` the number is already written for the reader (`1 512`); elsewhere pass
/// `ui::format::whole(lang, n)` as a `&str`.
#[macro_export]
macro_rules! messages {
    (
        $(#[$outer:meta])*
        $vis:vis struct $name:ident;
        $(
            $(#[$inner:meta])*
            $message:ident
            $( ( $($args:tt)* ) )?
            $( plural ( $n:ident ) )?
            = { $($body:tt)* };
        )*
    ) => {
        $(#[$outer])*
        #[doc = ""]
        #[doc = "Messages in the language it holds."]
        #[derive(Debug, Clone, Copy)]
        $vis struct $name(pub $crate::kernel::Lang);

        #[expect(clippy::allow_attributes, reason = "not every slice asks its texts for their language")]
        #[allow(dead_code)]
        impl $name {
            /// The language of the texts.
            #[must_use]
            $vis const fn lang(self) -> $crate::kernel::Lang {
                self.0
            }
        }

        $crate::messages! {
            $vis impl $name;
            $(
                $(#[$inner])*
                $message $( ( $($args)* ) )? $( plural ( $n ) )? = { $($body)* };
            )*
        }
    };
    (
        $(#[$outer:meta])*
        $vis:vis impl $name:ident;
        $(
            $(#[$inner:meta])*
            $message:ident
            $( ( $($args:tt)* ) )?
            $( plural ( $n:ident ) )?
            = { $($body:tt)* };
        )*
    ) => {
        #[expect(clippy::allow_attributes, reason = "a slice may keep a text for a page that is not there yet")]
        #[allow(dead_code)]
        impl $name {
            $(
                $crate::__message! {
                    $(#[$inner])* $vis $message
                    [ $( ( $($args)* ) )? ]
                    [ $( $n )? ]
                    $($body)*
                }
            )*
        }
    };
}

/// One method of [`messages!`]; a separate macro so that a long list does not recurse.
#[doc(hidden)]
#[macro_export]
macro_rules! __message {
    // No arguments: the text itself.
    (
        $(#[$inner:meta])* $vis:vis $message:ident [ $( () )? ] []
        fi: $fi:literal, sv: $sv:literal, en: $en:literal $(,)?
    ) => {
        $(#[$inner])*
        #[doc = ""]
        #[doc = $en]
        #[must_use]
        $vis const fn $message(self) -> &'static str {
            match self.0 {
                $crate::kernel::Lang::Fi => $fi,
                $crate::kernel::Lang::Sv => $sv,
                $crate::kernel::Lang::En => $en,
            }
        }
    };
    // Arguments, one form.
    (
        $(#[$inner:meta])* $vis:vis $message:ident [ ( $($arg:ident : $kind:ty),+ $(,)? ) ] []
        fi: $fi:literal, sv: $sv:literal, en: $en:literal $(,)?
    ) => {
        $(#[$inner])*
        #[doc = ""]
        #[doc = $en]
        #[must_use]
        $vis fn $message(self, $($arg: $kind),+) -> String {
            match self.0 {
                $crate::kernel::Lang::Fi => format!($fi),
                $crate::kernel::Lang::Sv => format!($sv),
                $crate::kernel::Lang::En => format!($en),
            }
        }
    };
    // Arguments, singular and plural.
    (
        $(#[$inner:meta])* $vis:vis $message:ident [ ( $($arg:ident : $kind:ty),+ $(,)? ) ] [ $n:ident ]
        fi: [$fi1:literal, $fi:literal $(,)?], sv: [$sv1:literal, $sv:literal $(,)?],
        en: [$en1:literal, $en:literal $(,)?] $(,)?
    ) => {
        $(#[$inner])*
        #[doc = ""]
        #[doc = $en]
        #[must_use]
        $vis fn $message(self, $($arg: $kind),+) -> String {
            let one = $crate::Count::is_one($n);
            let $n = $crate::Count::written($n, self.0);
            match (self.0, one) {
                ($crate::kernel::Lang::Fi, true) => format!($fi1),
                ($crate::kernel::Lang::Fi, false) => format!($fi),
                ($crate::kernel::Lang::Sv, true) => format!($sv1),
                ($crate::kernel::Lang::Sv, false) => format!($sv),
                ($crate::kernel::Lang::En, true) => format!($en1),
                ($crate::kernel::Lang::En, false) => format!($en),
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    messages! {
        /// For the tests.
        pub(crate) struct T;
        /// Plain.
        plain = { fi: "a", sv: "b", en: "c" };
        left(n: i64, of: &str) = { fi: "{n} / {of}", sv: "{n} av {of}", en: "{n} of {of}" };
        people(n: usize) plural(n) = {
            fi: ["{n} osallistuja", "{n} osallistujaa"],
            sv: ["{n} deltagare", "{n} deltagare"],
            en: ["one participant", "{n} participants"],
        };
    }

    #[test]
    fn a_message_speaks_its_language() {
        assert_eq!(Lang::ALL.map(|l| T(l).plain()), ["a", "b", "c"]);
        assert_eq!(T(Lang::Sv).left(3, "9"), "3 av 9");
    }

    #[test]
    fn only_one_is_singular_and_thousands_are_parted() {
        let fi = T(Lang::Fi);
        assert_eq!(fi.people(0), "0 osallistujaa");
        assert_eq!(fi.people(1), "1 osallistuja");
        assert_eq!(T(Lang::En).people(1), "one participant");
        assert_eq!(T(Lang::En).people(12_345), "12,345 participants");
    }
}
