// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the desk says of what was just done.

use super::T;

ui::messages! {
    pub(crate) impl T;

    done_saved = {
        fi: "Muutokset on tallennettu.",
        sv: "Ändringarna har sparats.",
        en: "Your changes have been saved.",
    };
    done_made = {
        fi: "Aivoriihi on luotu. Se on luonnos: kukaan muu ei vielä näe sitä.",
        sv: "Brainstormingen har skapats. Den är ett utkast: ingen annan ser den ännu.",
        en: "The brainstorm has been made. It is a draft: nobody else sees it yet.",
    };
    done_added = { fi: "Lisätty.", sv: "Tillagt.", en: "Added." };
    done_removed = { fi: "Poistettu.", sv: "Borttaget.", en: "Removed." };
    done_moved = {
        fi: "Järjestys on muutettu.",
        sv: "Ordningen har ändrats.",
        en: "The order has been changed.",
    };
    done_trial = {
        fi: "Harjoitus on käynnissä. Osallistujien osoite toimii nyt.",
        sv: "Provkörningen pågår. Deltagarnas adress fungerar nu.",
        en: "The trial is on. The participants' address works now.",
    };
    done_draft = {
        fi: "Harjoitus on päättynyt, ja sen vastaukset on poistettu.",
        sv: "Provkörningen har avslutats och dess svar har tagits bort.",
        en: "The trial has ended and its answers have been removed.",
    };
    done_opened = {
        fi: "Aivoriihi on avattu. Jaa osallistujien osoite.",
        sv: "Brainstormingen har öppnats. Dela deltagarnas adress.",
        en: "The brainstorm has been opened. Share the participants' address.",
    };
    done_closed = {
        fi: "Aivoriihi on päätetty. Katso tulokset ja julkaise ne, kun olet valmis.",
        sv: "Brainstormingen har avslutats. Se på resultaten och publicera dem när du är redo.",
        en: "The brainstorm has been closed. Look at the results and publish them when you are ready.",
    };
    done_published = {
        fi: "Tulokset on julkaistu.",
        sv: "Resultaten har publicerats.",
        en: "The results have been published.",
    };
    done_archived = {
        fi: "Aivoriihi on arkistoitu.",
        sv: "Brainstormingen har arkiverats.",
        en: "The brainstorm has been archived.",
    };
    done_hidden = {
        fi: "Idea on piilotettu, ja syy näkyy julkisessa lokissa.",
        sv: "Idén har dolts och orsaken syns i den offentliga loggen.",
        en: "The idea has been hidden, and the reason is in the public log.",
    };
    done_approved = { fi: "Idea on nyt näkyvissä.", sv: "Idén visas nu.", en: "The idea is shown now." };
    done_restored = {
        fi: "Idea on palautettu näkyviin.",
        sv: "Idén visas igen.",
        en: "The idea is shown again.",
    };
    done_looked = {
        fi: "Ilmoitukset on merkitty käsitellyiksi.",
        sv: "Anmälningarna har markerats som behandlade.",
        en: "The reports have been marked as looked at.",
    };
    done_merged = {
        fi: "Ideat on yhdistetty. Arviot ja kommentit säilyvät, ja yhdistämisen voi perua.",
        sv: "Idéerna har sammanförts. Bedömningarna och kommentarerna finns kvar, och sammanföringen kan ångras.",
        en: "The ideas have been merged. Their ratings and comments are kept, and this can be undone.",
    };
    done_bulk = {
        fi: "Valitut ideat on käsitelty.",
        sv: "De valda idéerna har behandlats.",
        en: "The chosen ideas have been dealt with.",
    };
    done_brake = {
        fi: "Hätäjarrun asetukset ovat voimassa.",
        sv: "Nödbromsens inställningar gäller nu.",
        en: "The emergency brake is set.",
    };
}
