// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas in the same words.

use super::T;

ui::messages! {
    pub(crate) impl T;

    copies_title = { fi: "Samat sanat", sv: "Samma ord", en: "Same words" };
    copies_lead = {
        fi: "Ideat, jotka on lähetetty samoin tai lähes samoin sanoin. Yhdistä ne, niin osallistujat arvioivat asian kerran. Kirjoittajat, arviot ja kommentit säilyvät, lukumäärä näkyy kaikille, ja yhdistämisen voi perua.",
        sv: "Idéer som har skickats in med samma eller nästan samma ord. Sammanför dem, så bedömer deltagarna saken en gång. Skribenter, bedömningar och kommentarer finns kvar, antalet syns för alla, och sammanföringen kan ångras.",
        en: "Ideas that were sent in the same or nearly the same words. Merge them, and participants rate the matter once. Writers, ratings and comments are kept, the number is shown to everybody, and the merge can be undone.",
    };
    copies_none = { fi: "Samoja sanoja ei ole", sv: "Inga idéer med samma ord", en: "No ideas in the same words" };
    copies_none_text = {
        fi: "Jokainen idea on kirjoitettu omin sanoin.",
        sv: "Varje idé är skriven med egna ord.",
        en: "Every idea is in its own words.",
    };
    copies_same(n: usize) plural(n) = {
        fi: ["{n} samoin sanoin", "{n} samoin sanoin"],
        sv: ["{n} med samma ord", "{n} med samma ord"],
        en: ["{n} in the same words", "{n} in the same words"],
    };
    copies_near(n: usize) plural(n) = {
        fi: ["{n} lähes samoin sanoin", "{n} lähes samoin sanoin"],
        sv: ["{n} med nästan samma ord", "{n} med nästan samma ord"],
        en: ["{n} in nearly the same words", "{n} in nearly the same words"],
    };
    copies_choose = {
        fi: "Lähes samat, jotka yhdistetään",
        sv: "Nästan likadana som sammanförs",
        en: "Nearly the same, to be merged",
    };
    copies_more(n: usize) plural(n) = {
        fi: ["Ja vielä {n}, joka tulee näkyviin yhdistämisen jälkeen.", "Ja vielä {n}, jotka tulevat näkyviin yhdistämisen jälkeen."],
        sv: ["Och {n} till, som visas efter sammanföringen.", "Och {n} till, som visas efter sammanföringen."],
        en: ["And {n} more, shown after merging.", "And {n} more, shown after merging."],
    };
    copies_button = { fi: "Yhdistä tähän", sv: "Sammanför med den här", en: "Merge into this one" };
    copies_nothing = {
        fi: "Valitse ainakin yksi lähes samanlainen idea.",
        sv: "Välj minst en nästan likadan idé.",
        en: "Choose at least one idea that is nearly the same.",
    };
    copies_groups_more(n: usize) plural(n) = {
        fi: ["Ja vielä {n} ryhmä.", "Ja vielä {n} ryhmää."],
        sv: ["Och {n} grupp till.", "Och {n} grupper till."],
        en: ["And {n} more group.", "And {n} more groups."],
    };
    folded_title = { fi: "Jo yhdistetyt", sv: "Redan sammanförda", en: "Already merged" };
    folded_count(n: usize) plural(n) = {
        fi: ["Tähän on yhdistetty {n} idea", "Tähän on yhdistetty {n} ideaa"],
        sv: ["{n} idé har sammanförts med den här", "{n} idéer har sammanförts med den här"],
        en: ["{n} idea is merged into this one", "{n} ideas are merged into this one"],
    };
    folded_look = { fi: "Näytä yhdistetyt", sv: "Visa de sammanförda", en: "Show the merged ones" };
    folded_undo = { fi: "Peru yhdistäminen", sv: "Ångra sammanföringen", en: "Undo the merge" };
    done_unmerged = {
        fi: "Yhdistäminen on peruttu. Ideat ovat taas näkyvissä omina ideoinaan.",
        sv: "Sammanföringen har ångrats. Idéerna visas igen var för sig.",
        en: "The merge has been undone. The ideas are shown by themselves again.",
    };
}
