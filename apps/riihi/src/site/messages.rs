// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The installation's own words.

ui::messages! {
    /// What the installation's own pages say.
    pub(crate) struct T;

    title = { fi: "Riihi", sv: "Riihi", en: "Riihi" };
    eyebrow = { fi: "Verkkoaivoriihi", sv: "Nätbrainstorming", en: "Online brainstorm" };
    heading = {
        fi: "Tuhannesta äänestä suunnitelmaksi, joka kestää",
        sv: "Från tusen röster till en plan som håller",
        en: "From a thousand voices to a plan that holds",
    };
    lead = {
        fi: "Kerro ideasi kunnan tulevaisuudesta ja katso, mitä muut ajattelevat. Nimettömästi, ilman tunnuksia.",
        sv: "Berätta dina idéer om kommunens framtid och se vad andra tänker. Anonymt, utan konto.",
        en: "Tell your ideas for the future of your municipality and see what others think. Anonymously, without an account.",
    };
    how = { fi: "Näin se toimii", sv: "Så fungerar det", en: "How it works" };
    how_1 = { fi: "Kerro ja arvioi", sv: "Berätta och bedöm", en: "Tell and rate" };
    how_1_text = {
        fi: "Kirjoita idea tai arvioi muiden ideoita yksi kerrallaan. Muutama minuutti riittää.",
        sv: "Skriv en idé eller bedöm andras idéer en i taget. Några minuter räcker.",
        en: "Write an idea or rate those of others one at a time. A few minutes are enough.",
    };
    how_2 = { fi: "Katso, mikä yhdistää", sv: "Se vad som förenar", en: "See what unites" };
    how_2_text = {
        fi: "Tulokset kertovat, mistä kaikki ovat samaa mieltä, mikä jakaa ja ketä.",
        sv: "Resultaten visar vad alla är ense om, vad som delar åsikterna och mellan vilka.",
        en: "The results tell what all agree on, what divides and whom.",
    };
    how_3 = { fi: "Saat vastauksen", sv: "Du får ett svar", en: "Get an answer" };
    how_3_text = {
        fi: "Järjestäjä lupaa etukäteen, mihin ideat vaikuttavat ja milloin niihin vastataan.",
        sv: "Arrangören lovar på förhand vad idéerna kan påverka och när de får svar.",
        en: "The organiser promises beforehand what the ideas can change and when they are answered.",
    };
    brainstorms = { fi: "Aivoriihet", sv: "Brainstormingar", en: "Brainstorms" };
    none = {
        fi: "Täällä ei ole vielä yhtään avointa tai julkaistua aivoriihtä.",
        sv: "Här finns ännu ingen öppen eller publicerad brainstorming.",
        en: "There is no open or published brainstorm here yet.",
    };
    open = { fi: "Avoinna", sv: "Öppen", en: "Open" };
    closed = { fi: "Päättynyt", sv: "Avslutad", en: "Ended" };
    published = { fi: "Tulokset julkaistu", sv: "Resultaten publicerade", en: "Results published" };
    for_staff = { fi: "Järjestäjälle", sv: "För arrangören", en: "For organisers" };
    sign_in = { fi: "Kirjaudu työpöydälle", sv: "Logga in på arbetsbordet", en: "Sign in to the desk" };

    a11y = { fi: "Saavutettavuusseloste", sv: "Tillgänglighetsutlåtande", en: "Accessibility statement" };
    a11y_lead = {
        fi: "Tämä seloste koskee Riihi-verkkopalvelua.",
        sv: "Det här utlåtandet gäller webbtjänsten Riihi.",
        en: "This statement is about the web service Riihi.",
    };
    a11y_state = { fi: "Saavutettavuuden tila", sv: "Tillgänglighetens nivå", en: "Conformance" };
    a11y_state_text = {
        fi: "Tavoite on WCAG 2.2:n taso AA. Palvelu täyttää vaatimukset osittain: sitä ei ole vielä kokeiltu avustavilla tekniikoilla ihmisten kanssa.",
        sv: "Målet är nivå AA i WCAG 2.2. Tjänsten uppfyller kraven delvis: den har ännu inte prövats av människor med hjälpmedel.",
        en: "The aim is level AA of WCAG 2.2. The service meets it in part: people who use assistive technology have not tried it yet.",
    };
    a11y_checked = { fi: "Miten on arvioitu", sv: "Hur den har bedömts", en: "How it was assessed" };
    a11y_checked_text = {
        fi: "Itsearviointi ja automaattiset testit selaimessa: sivut käydään läpi axe-työkalulla, näppäimistöllä ja ilman skriptejä.",
        sv: "Egen bedömning och automatiska prov i webbläsare: sidorna gås igenom med verktyget axe, med tangentbord och utan skript.",
        en: "Self-assessed, with automated tests in a browser: pages are walked through with axe, by keyboard and without scripts.",
    };
    a11y_gates(day: &str, states: &str, pages: &str, from: &str, to: &str) = {
        fi: "Viimeksi {day}: {states} sivun tilaa {pages} sivulta suomeksi, ruotsiksi ja englanniksi, leveyksillä {from}–{to} kuvapistettä, vaaleana ja tummana.",
        sv: "Senast {day}: {states} lägen av {pages} sidor på finska, svenska och engelska, med bredder på {from}–{to} bildpunkter, ljusa och mörka.",
        en: "Last on {day}: {states} states of {pages} pages in Finnish, Swedish and English, {from} to {to} pixels wide, light and dark.",
    };
    a11y_gate_passed(what: &str, looked: &str) = {
        fi: "{what}: {looked} tarkistusta, ei puutteita.",
        sv: "{what}: {looked} kontroller, inga brister.",
        en: "{what}: looked {looked} times, found nothing.",
    };
    a11y_gate_failed(what: &str, looked: &str, faults: &str) = {
        fi: "{what}: {looked} tarkistusta, {faults} puutetta.",
        sv: "{what}: {looked} kontroller, {faults} brister.",
        en: "{what}: looked {looked} times, found {faults} shortcomings.",
    };
    a11y_gate_a3 = { fi: "html-validate ja Nu", sv: "html-validate och Nu", en: "html-validate and Nu" };
    a11y_gate_a5 = { fi: "näppäimistö", sv: "tangentbordet", en: "the keyboard" };
    a11y_gate_a6 = { fi: "painikkeiden ja linkkien koko", sv: "knapparnas och länkarnas storlek", en: "the size of targets" };
    a11y_gate_a7 = {
        fi: "sivun rivitys, tekstin väljyys ja 200 prosentin teksti",
        sv: "omflödning, textavstånd och text i 200 procent",
        en: "reflow, text spacing and text at 200 %",
    };
    a11y_gate_a11 = { fi: "liikkeen vähentäminen", sv: "minskad rörelse", en: "reduced motion" };
    a11y_gate_a12 = { fi: "pakotetut värit", sv: "framtvingade färger", en: "forced colours" };
    a11y_gate_a15 = { fi: "aikarajat", sv: "tidsgränser", en: "time limits" };
    a11y_gate_a14 = { fi: "kielimerkinnät", sv: "språkmärkningen", en: "marks of language" };
    a11y_service = { fi: "Palvelu", sv: "Tjänst", en: "Service" };
    a11y_unit = { fi: "Saavutettavuudesta vastaa", sv: "För tillgängligheten ansvarar", en: "Responsible for accessibility" };
    a11y_written = { fi: "Seloste laadittu", sv: "Utlåtandet upprättat", en: "Statement written" };
    a11y_reviewed = { fi: "Tarkistettu viimeksi", sv: "Senast granskat", en: "Last reviewed" };
    a11y_old = { fi: "Tämä seloste on vanhentunut", sv: "Det här utlåtandet är föråldrat", en: "This statement is out of date" };
    a11y_old_text(day: &str) = {
        fi: "Saavutettavuus on tarkistettu viimeksi {day}, yli 12 kuukautta sitten. Palvelu on voinut muuttua sen jälkeen.",
        sv: "Tillgängligheten granskades senast {day}, för mer än 12 månader sedan. Tjänsten kan ha ändrats efter det.",
        en: "Accessibility was last reviewed on {day}, more than 12 months ago. The service may have changed since.",
    };
    a11y_known = { fi: "Tunnetut puutteet", sv: "Kända brister", en: "Known shortcomings" };
    a11y_criteria(numbers: &str) = {
        fi: "WCAG-kriteerit: {numbers}.", sv: "WCAG-kriterier: {numbers}.", en: "WCAG criteria: {numbers}.",
    };
    a11y_several = { fi: "useita", sv: "flera", en: "several" };
    a11y_instead = { fi: "Toinen tapa:", sv: "Ett annat sätt:", en: "Another way:" };
    a11y_words = {
        fi: "Ideoiden ja kommenttien kieli", sv: "Språket i idéer och kommentarer", en: "The language of ideas and comments",
    };
    a11y_words_why = {
        fi: "Ideat ja kommentit ovat osallistujien omia sanoja. Ne voivat olla vaikeita lukea, ja niiden kieli on tunnistettu koneellisesti, joten ruudunlukija voi lukea niitä väärällä äänellä.",
        sv: "Idéer och kommentarer är deltagarnas egna ord. De kan vara svåra att läsa, och språket har identifierats av en maskin, så en skärmläsare kan läsa dem med fel röst.",
        en: "Ideas and comments are participants' own words. They may be hard to read, and their language is guessed by a machine, so that a screen reader may read them in the wrong voice.",
    };
    a11y_words_instead = {
        fi: "Julkaistuista tuloksista on yhden sivun tiivistelmä selkeällä kielellä. Voit myös pyytää sisällön toisessa muodossa palautelomakkeella.",
        sv: "Av publicerade resultat finns en sammanfattning på en sida på klart språk. Du kan också be om innehållet i en annan form med responsformuläret.",
        en: "Published results have a summary of one page in plain language. You may also ask for the content in another form, with the feedback form.",
    };
    a11y_map = {
        fi: "Mielipidekartan pisteet", sv: "Punkterna på åsiktskartan", en: "The points of the opinion map",
    };
    a11y_map_why = {
        fi: "Kartan pisteitä ei voi selata yksitellen näppäimistöllä tai ruudunlukijalla.",
        sv: "Punkterna går inte att bläddra en och en med tangentbord eller skärmläsare.",
        en: "The points cannot be walked one by one with a keyboard or a screen reader.",
    };
    a11y_map_instead = {
        fi: "Sama tieto on kartan vieressä tekstinä ja taulukkona.",
        sv: "Samma uppgifter finns bredvid kartan som text och tabell.",
        en: "The same content stands beside the map as text and as a table.",
    };
    a11y_fault(gate: &str) = {
        fi: "Automaattinen tarkistus {gate}", sv: "Den automatiska kontrollen {gate}", en: "The automatic check {gate}",
    };
    a11y_fault_why(faults: &str) = {
        fi: "Tarkistus löysi puutteita, joita ei ole vielä korjattu: {faults}.",
        sv: "Kontrollen fann brister som inte ännu har åtgärdats: {faults}.",
        en: "It found shortcomings that are not mended yet: {faults}.",
    };
    a11y_fault_instead = {
        fi: "Jos jokin ei toimi, pyydä sisältö toisessa muodossa palautelomakkeella.",
        sv: "Om något inte fungerar, be om innehållet i en annan form med responsformuläret.",
        en: "If something does not work, ask for the content in another form, with the feedback form.",
    };
    a11y_feedback = { fi: "Huomasitko puutteen?", sv: "Märkte du en brist?", en: "Did you find a shortcoming?" };
    a11y_feedback_text = {
        fi: "Kerro siitä palautelomakkeella. Voit myös pyytää sisällön muodossa, jota pystyt käyttämään. Vastaus annetaan 14 päivässä.",
        sv: "Berätta om den med responsformuläret. Du kan också be om innehållet i en form som du kan använda. Du får svar inom 14 dagar.",
        en: "Tell us with the feedback form. You may also ask for content in a form that you can use. You get an answer within 14 days.",
    };
    a11y_contact(how: &str) = { fi: "Muu yhteystieto: {how}", sv: "Annan kontakt: {how}", en: "Other contact: {how}" };
    a11y_feedback_link = {
        fi: "Anna palautetta saavutettavuudesta", sv: "Ge respons om tillgängligheten", en: "Give feedback on accessibility",
    };
    a11y_authority = { fi: "Valvontaviranomainen", sv: "Tillsynsmyndighet", en: "Supervising authority" };
    a11y_authority_text = {
        fi: "Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä, voit tehdä ilmoituksen valvontaviranomaiselle.",
        sv: "Om du inte är nöjd med svaret eller inte får något svar inom 14 dagar kan du göra en anmälan till tillsynsmyndigheten.",
        en: "If you are not content with the answer, or get none within 14 days, you may turn to the supervising authority.",
    };
    a11y_authority_name = { fi: "Viranomainen", sv: "Myndighet", en: "Authority" };
    a11y_authority_email = { fi: "Sähköposti", sv: "E-post", en: "E-mail" };
    a11y_authority_phone = { fi: "Puhelin", sv: "Telefon", en: "Telephone" };

    privacy = { fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy" };
    privacy_lead = {
        fi: "Osallistut nimettömästi. Jokaisella aivoriihellä on lisäksi oma tietosuojasivunsa.",
        sv: "Du deltar anonymt. Varje brainstorming har dessutom en egen sida om dataskydd.",
        en: "You take part anonymously. Each brainstorm also has a privacy page of its own.",
    };
    stored = { fi: "Mitä tallennetaan", sv: "Vad som sparas", en: "What is stored" };
    stored_1 = {
        fi: "Ideasi, arviosi, vastauksesi ja ne taustatiedot, jotka halusit kertoa. Liittymisestä tallennetaan päivä, ei kellonaikaa.",
        sv: "Dina idéer, bedömningar, svar och de bakgrundsuppgifter som du ville berätta. Dagen då du kom med sparas, inte klockslaget.",
        en: "Your ideas, ratings and answers, and the background you chose to tell. The day you joined is kept, not the time.",
    };
    stored_2 = {
        fi: "Palautuskoodistasi tallennetaan vain tiiviste. IP-osoitetta, selainta tai laitetta ei tallenneta.",
        sv: "Av din återkomstkod sparas bara ett kondensat. IP-adress, webbläsare eller enhet sparas inte.",
        en: "Of your return code only a hash is kept. Your IP address, browser and device are not stored.",
    };
    stored_3 = {
        fi: "Mitään ei lähetetä kolmansille osapuolille, eikä sivuilla ole seurantaa.",
        sv: "Ingenting skickas till tredje part, och sidorna spårar dig inte.",
        en: "Nothing is sent to third parties, and the pages do not track you.",
    };
    basis = { fi: "Millä perusteella", sv: "På vilken grund", en: "On what basis" };
    basis_text = {
        fi: "Yleistä etua koskeva tehtävä (yleinen tietosuoja-asetus 6 artikla 1 e, tietosuojalaki 4 §, kuntalaki 22 §). Rekisterinpitäjä on aivoriihen järjestäjä.",
        sv: "Uppgift av allmänt intresse (dataskyddsförordningen artikel 6.1 e, dataskyddslagen 4 §, kommunallagen 22 §). Personuppgiftsansvarig är arrangören.",
        en: "A task in the public interest (GDPR Article 6(1)(e), Finnish Data Protection Act section 4, Local Government Act section 22). The controller is the organiser.",
    };
    rights = { fi: "Oikeutesi", sv: "Dina rättigheter", en: "Your rights" };
    rights_text = {
        fi: "Palautuskoodilla näet, lataat, muutat ja poistat omat tietosi milloin vain. Poisto tuhoaa tekstisi ja avaimesi heti.",
        sv: "Med återkomstkoden ser, laddar ner, ändrar och raderar du dina uppgifter när du vill. Raderingen förstör dina texter och din nyckel genast.",
        en: "With the return code you see, download, change and erase your data at any time. Erasing destroys your texts and your key at once.",
    };
    cookies = { fi: "Evästeet", sv: "Kakor", en: "Cookies" };
    cookies_text = {
        fi: "Ennen ensimmäistä omaa tekoasi ei ole yhtään evästettä. Sen jälkeen on yksi, jota palvelu tarvitsee tunteakseen sinut samaksi osallistujaksi.",
        sv: "Före din första egna handling finns ingen kaka. Därefter finns en, som tjänsten behöver för att känna igen dig som samma deltagare.",
        en: "There is no cookie before your first own action. After it there is one, which the service needs to know you as the same participant.",
    };
}
