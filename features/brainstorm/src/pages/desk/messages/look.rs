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
        fi: "Voit kulkea koko luonnoksen läpi. Sen näet vain sinä ja muut työpöydän käyttäjät, eikä mitään tallenneta.",
        sv: "Du kan gå igenom hela utkastet. Det ser bara du och arbetsbordets andra användare, och ingenting sparas.",
        en: "You can walk through the whole draft. Only you and other people of the desk see it, and nothing is kept.",
    };
    publish_look = {
        fi: "Katso tulokset ennen julkaisua",
        sv: "Se på resultaten före publiceringen",
        en: "Look at the results before publishing",
    };
}
