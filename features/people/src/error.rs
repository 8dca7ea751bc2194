// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why an operation of this slice is not done.

use kernel::Lang;
use web::WebError;

use crate::messages::T;

/// Why not.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// The actor may not do it.
    #[error("not allowed")]
    Forbidden,
    /// The organisation would be left without an owner.
    #[error("the last owner cannot be taken away")]
    LastOwner,
    /// Somebody tried to disable themselves.
    #[error("nobody disables their own account")]
    Oneself,
    /// Somebody in the organisation already has this address.
    #[error("there is an account with this address")]
    Taken,
    /// The link was used, is too old, or never was.
    #[error("the link does not work (any more)")]
    Link,
    /// The address and the password do not belong together.
    #[error("wrong address or password")]
    Password,
    /// The typed code is not the one.
    #[error("wrong code")]
    Code,
    /// Something below.
    #[error(transparent)]
    Web(#[from] WebError),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Web(error.into())
    }
}

impl Error {
    /// For the reader.
    pub(crate) fn told(self, lang: Lang) -> WebError {
        let t = T(lang);
        match self {
            Self::Forbidden => WebError::Forbidden,
            Self::LastOwner => WebError::conflict(t.last_owner()),
            Self::Oneself => WebError::conflict(t.oneself()),
            Self::Taken => WebError::conflict(t.taken()),
            Self::Link => WebError::conflict(t.link_over()),
            Self::Password => WebError::say(t.wrong_password()),
            Self::Code => WebError::say(t.code_wrong()),
            Self::Web(error) => error,
        }
    }
}
