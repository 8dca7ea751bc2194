// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's logo, from a file.

use ui::Errors;
use web::{Result, StatusCode, Upload, Visit, page_with};

use super::organisation;
use crate::{
    logo::{Logo, MOST_BYTES, NoLogo},
    messages::T,
    operations,
};

/// A form with a picture that is too large is still read, so that its page can say how large it may be.
pub(crate) const FORM_LIMIT: usize = 4 * 1024 * 1024;

/// Takes the picture, or says what is wrong with it.
pub(crate) async fn save(visit: Visit, upload: Upload) -> Result {
    let t = T(visit.lang);
    let logo = match upload.bytes("file").map(|file| Logo::read(file)) {
        Some(Ok(logo)) => Ok(logo),
        None => Err(t.logo_missing().to_owned()),
        Some(Err(NoLogo::NotPng)) => Err(t.logo_not_png().to_owned()),
        Some(Err(NoLogo::TooLarge)) => {
            Err(t.logo_large(&ui::format::whole(visit.lang, MOST_BYTES as i64 / 1_000)))
        }
        Some(Err(NoLogo::Size { width, height })) => {
            Err(t.logo_size(&width.to_string(), &height.to_string()))
        }
    };
    match logo {
        Ok(logo) => {
            let done = operations::set_logo(&visit.actor(), &visit.state, Some(logo)).await;
            done.map_err(|e| e.told(visit.lang))?;
            Ok(visit.go("/desk/organisation?done=saved"))
        }
        Err(why) => {
            let mut errors = Errors::new();
            errors.add("file", why);
            let shown = organisation::current(&visit, errors).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

/// Goes back to the product's mark.
pub(crate) async fn remove(visit: Visit) -> Result {
    let done = operations::set_logo(&visit.actor(), &visit.state, None).await;
    done.map_err(|e| e.told(visit.lang))?;
    Ok(visit.go("/desk/organisation?done=saved"))
}
