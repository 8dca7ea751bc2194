// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organiser's own look at the brainstorm.

use super::T;

ui::messages! {
    pub(crate) impl T;

    preview = {
        fi: "Katso osallistujan silmin",
        sv: "Se med deltagarens ögon",
        en: "See it as a participant",
    };
    preview_text = {
        fi: "Luonnoksen näet vain sinä ja muut työpöydän käyttäjät.",
        sv: "Utkastet ser bara du och arbetsbordets andra användare.",
        en: "The draft is shown to you and other people of the desk only.",
    };
    publish_look = {
        fi: "Katso tulokset ennen julkaisua",
        sv: "Se på resultaten före publiceringen",
        en: "Look at the results before publishing",
    };
}
