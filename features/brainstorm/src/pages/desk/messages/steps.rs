// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Steps from draft to archive.

use super::T;

ui::messages! {
    pub(crate) impl T;

    step_happens = { fi: "Mitä tapahtuu", sv: "Vad som händer", en: "What happens" };
    step_first = { fi: "Tee ensin nämä", sv: "Gör först det här", en: "Do these first" };
    step_mend = { fi: "Korjaa", sv: "Åtgärda", en: "Mend it" };
    step_back = { fi: "Takaisin yleiskuvaan", sv: "Tillbaka till översikten", en: "Back to the overview" };
    trial_title = { fi: "Aloita harjoitus", sv: "Börja provkörningen", en: "Start a trial" };
    trial_1 = {
        fi: "Voit kokeilla aivoriihtä itse ja pyytää muitakin kokeilemaan, puhelimella ja tietokoneella.",
        sv: "Du kan själv prova brainstormingen och be andra prova, på telefon och dator.",
        en: "You can try the brainstorm yourself and ask others to, on a phone and on a computer.",
    };
    trial_2 = {
        fi: "Sivuilla lukee selvästi, että kyse on harjoituksesta. Kaikki harjoituksen vastaukset poistetaan, kun avaat aivoriihen.",
        sv: "På sidorna står det tydligt att det är en provkörning. Alla svar från provkörningen tas bort när du öppnar brainstormingen.",
        en: "The pages say clearly that this is a trial. All answers of the trial are removed when you open the brainstorm.",
    };
    trial_3(address: &str) = {
        fi: "Harjoituksen osoite on {address}",
        sv: "Provkörningens adress är {address}",
        en: "The address of the trial is {address}",
    };
    end_trial_title = { fi: "Palaa luonnokseen", sv: "Gå tillbaka till utkastet", en: "Back to the draft" };
    end_trial_1 = {
        fi: "Osallistujien osoite lakkaa toimimasta, ja kaikki harjoituksen vastaukset poistetaan.",
        sv: "Deltagarnas adress slutar fungera och alla svar från provkörningen tas bort.",
        en: "The participants' address stops working, and all answers of the trial are removed.",
    };
    open_title = { fi: "Avaa aivoriihi", sv: "Öppna brainstormingen", en: "Open the brainstorm" };
    open_now = {
        fi: "Osallistujat voivat vastata heti.",
        sv: "Deltagarna kan svara genast.",
        en: "People can answer at once.",
    };
    open_at(when: &str) = {
        fi: "Osallistujat voivat vastata {when} alkaen.",
        sv: "Deltagarna kan svara från och med {when}.",
        en: "People can answer from {when} on.",
    };
    open_wipes = {
        fi: "Harjoituksen vastaukset poistetaan.",
        sv: "Provkörningens svar tas bort.",
        en: "The answers of the trial are removed.",
    };
    open_until(when: &str) = {
        fi: "Aivoriihi päättyy itsestään {when}.",
        sv: "Brainstormingen avslutas av sig själv {when}.",
        en: "The brainstorm ends by itself on {when}.",
    };
    open_without_end = {
        fi: "Päättymisaikaa ei ole: aivoriihi on avoinna, kunnes päätät sen.",
        sv: "Det finns ingen sluttid: brainstormingen är öppen tills du avslutar den.",
        en: "There is no end set: it stays open until you close it.",
    };
    open_fixed = {
        fi: "Avaamisen jälkeen kysymyksiä ei voi poistaa, eikä tulosten näkyvyyttä tai tietosuojaa löysentää.",
        sv: "Efter öppnandet kan frågor inte tas bort och resultatens synlighet eller dataskyddet inte luckras upp.",
        en: "After opening, questions cannot be removed, and neither visibility nor protection can be loosened.",
    };
    open_corrections = {
        fi: "Tekstejä voi korjata ja kysymyksiä lisätä. Korjauksista jää jälki.",
        sv: "Texter kan rättas och frågor läggas till. Rättelserna lämnar ett spår.",
        en: "Texts can be corrected and questions added. Corrections leave a trace.",
    };
    close_title = { fi: "Päätä aivoriihi", sv: "Avsluta brainstormingen", en: "Close the brainstorm" };
    close_1 = {
        fi: "Uusia ideoita, arvioita ja vastauksia ei enää oteta vastaan.",
        sv: "Nya idéer, bedömningar och svar tas inte längre emot.",
        en: "No more ideas, ratings or answers are taken.",
    };
    close_2 = {
        fi: "Osallistujille kerrotaan, että aivoriihi on päättynyt ja milloin vastaus tulee.",
        sv: "Deltagarna får veta att brainstormingen har avslutats och när svaret kommer.",
        en: "Participants are told that it has ended and when the answer comes.",
    };
    close_3 = {
        fi: "Voit katsoa tulokset ennen julkaisua. Tarvittaessa voit avata aivoriihen uudelleen.",
        sv: "Du kan se på resultaten före publiceringen. Vid behov kan du öppna brainstormingen på nytt.",
        en: "You can look at the results before publishing. You can reopen the brainstorm if you must.",
    };
    reopen_title = {
        fi: "Avaa aivoriihi uudelleen",
        sv: "Öppna brainstormingen på nytt",
        en: "Reopen the brainstorm",
    };
    reopen_1 = {
        fi: "Osallistujat voivat taas vastata.",
        sv: "Deltagarna kan svara igen.",
        en: "People can answer again.",
    };
    reopen_2 = {
        fi: "Jos päättymisaika on jo mennyt, se poistetaan. Aseta uusi asetuksista.",
        sv: "Om sluttiden redan har passerat tas den bort. Sätt en ny i inställningarna.",
        en: "If the end has passed, it is taken away. Set a new one in the settings.",
    };
    reopen_3 = {
        fi: "Sivuille jää julkinen merkintä siitä, että aivoriihi on avattu uudelleen.",
        sv: "På sidorna blir det en offentlig anteckning om att brainstormingen har öppnats på nytt.",
        en: "The pages keep a public mark that it was reopened.",
    };
    publish_title = { fi: "Julkaise tulokset", sv: "Publicera resultaten", en: "Publish the results" };
    publish_1 = {
        fi: "Tulokset tulevat kaikkien nähtäville, eikä julkaisua voi perua.",
        sv: "Resultaten blir synliga för alla och publiceringen kan inte ångras.",
        en: "Everybody will see the results, and publishing cannot be undone.",
    };
    publish_first = {
        fi: "Katso tulokset ensin itse: tähän asti ne ovat olleet piilossa kaikilta.",
        sv: "Se först själv på resultaten: hittills har de varit dolda för alla.",
        en: "Look at the results first: until now they have been hidden from everybody.",
    };
    publish_2(n: &str) = {
        fi: "Alle {n} hengen joukkoja ei näytetä.",
        sv: "Grupper med färre än {n} personer visas inte.",
        en: "Groups of fewer than {n} persons are not shown.",
    };
    publish_promise(day: &str) = {
        fi: "Olet luvannut vastauksen viimeistään {day}. Merkitse se annetuksi tekstit-sivulla, kun se on annettu.",
        sv: "Du har lovat ett svar senast {day}. Anteckna det på sidan med texter när det har getts.",
        en: "You have promised an answer by {day}. Mark it as given on the texts page when it has been.",
    };
    publish_no_promise = {
        fi: "Kerro osallistujille, mitä tuloksista seuraa.",
        sv: "Berätta för deltagarna vad resultaten leder till.",
        en: "Tell people what comes of the results.",
    };
    archive_title = {
        fi: "Arkistoi aivoriihi",
        sv: "Arkivera brainstormingen",
        en: "Archive the brainstorm",
    };
    archive_1 = {
        fi: "Tulokset jäävät luettaviksi. Mitään ei voi enää muuttaa.",
        sv: "Resultaten kan fortfarande läsas. Inget kan längre ändras.",
        en: "The results stay readable. Nothing can be changed any more.",
    };
    archive_2 = {
        fi: "Arkistointia ei voi perua.",
        sv: "Arkiveringen kan inte ångras.",
        en: "Archiving cannot be undone.",
    };
    empty_start = {
        fi: "Aloitetaan ilman aloitusideoita",
        sv: "Vi börjar utan startidéer",
        en: "Start without seed ideas",
    };
    empty_start_hint = {
        fi: "Onnistuu, kun ideat tarkistetaan ennen näyttämistä. Ensimmäisillä osallistujilla ei ole mitään arvioitavaa.",
        sv: "Går när idéerna granskas innan de visas. De första deltagarna har inget att bedöma.",
        en: "Works when ideas are checked before they are shown. The first people will have nothing to rate.",
    };
}
