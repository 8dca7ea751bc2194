// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the page of templates.

ui::messages! {
    /// Words of the page of templates.
    pub(crate) struct M;

    title = { fi: "Asiakirjapohjat", sv: "Dokumentmallar", en: "Document templates" };
    lead = {
        fi: "Raportin ja diojen ulkoasu voi olla teidän omanne. Nimi, värit ja logo tulevat organisaation sivulta ilman pohjaakin.",
        sv: "Rapporten och presentationen kan ha er egen utformning. Namn, färger och logotyp kommer från organisationens sida även utan mall.",
        en: "The report and the slides can have a look of your own. Name, colours and logo come from the organisation's page even without a template.",
    };
    step_take = { fi: "Lataa valmis pohja.", sv: "Ladda ner den färdiga mallen.", en: "Download the built-in template." };
    step_change = {
        fi: "Muuta tyylejä tai diojen perustyyliä toimisto-ohjelmassa. Säilytä tyylien nimet ja diojen asettelut. Pohjan teksti on vain esimerkki, eikä se päädy asiakirjoihin.",
        sv: "Ändra stilarna eller bildbakgrunden i ett kontorsprogram. Behåll stilarnas namn och bildlayouterna. Mallens text är bara ett exempel och kommer inte med i dokumenten.",
        en: "Change its styles or slide master in an office program. Keep the names of the styles and the layouts. The template's text is only an example and does not reach documents.",
    };
    step_use = {
        fi: "Ota pohja käyttöön tällä sivulla. Se kokeillaan heti: pohja, jolla ei voi tehdä asiakirjaa, ei muuta mitään.",
        sv: "Ta mallen i bruk på den här sidan. Den prövas genast: en mall som det inte går att göra dokument med ändrar ingenting.",
        en: "Take it into use on this page. It is tried at once: a template that no document can be made with changes nothing.",
    };
    steps = { fi: "Näin teet oman pohjan", sv: "Så gör du en egen mall", en: "How to make your own" };
    built_in = { fi: "Käytössä on Riihen oma ulkoasu.", sv: "Riihis egen utformning används.", en: "Riihi's own look is in use." };
    in_use(day: &str, size: &str) = {
        fi: "Käytössä on oma pohjanne {day} alkaen ({size} kt).",
        sv: "Er egen mall används sedan {day} ({size} kB).",
        en: "Your own template has been in use since {day} ({size} kB).",
    };
    take = { fi: "Lataa valmis pohja", sv: "Ladda ner den färdiga mallen", en: "Download the built-in template" };
    take_own = { fi: "Lataa oma pohjanne", sv: "Ladda ner er egen mall", en: "Download your own template" };
    take_sample = { fi: "Lataa esimerkki omalla pohjallanne", sv: "Ladda ner ett exempel med er mall", en: "Download an example in your template" };
    file(kind: &str) = { fi: "Oma {kind}-pohja", sv: "Egen {kind}-mall", en: "Your {kind} template" };
    file_hint = { fi: "Enintään 8 Mt.", sv: "Högst 8 MB.", en: "At most 8 MB." };
    send = { fi: "Ota käyttöön", sv: "Ta i bruk", en: "Take into use" };
    remove = { fi: "Palaa Riihen ulkoasuun", sv: "Återgå till Riihis utformning", en: "Go back to Riihi's look" };
    pdf = {
        fi: "PDF-tiedostojen asettelun muuttaa Riihen ylläpitäjä: ohje on ylläpitäjän oppaassa. Niissäkin ovat organisaation nimi, värit ja logo.",
        sv: "Layouten på PDF-filer ändras av Riihis driftsansvariga: hur står i driftshandboken. Också de har organisationens namn, färger och logotyp.",
        en: "The layout of PDF files is changed by who operates Riihi: the operator's guide tells how. They too bear the organisation's name, colours and logo.",
    };
    saved = {
        fi: "Pohja on käytössä. Seuraavat asiakirjat tehdään sillä.", sv: "Mallen är i bruk. De följande dokumenten görs med den.", en: "The template is in use. The next documents are made with it.",
    };
    removed = { fi: "Riihen oma ulkoasu on taas käytössä.", sv: "Riihis egen utformning används igen.", en: "Riihi's own look is in use again." };
    missing = { fi: "Valitse tiedosto.", sv: "Välj en fil.", en: "Choose a file." };
    large(most: &str) = {
        fi: "Tiedosto on liian suuri: enintään {most} Mt. Pienennä pohjan kuvia.",
        sv: "Filen är för stor: högst {most} MB. Gör bilderna i mallen mindre.",
        en: "The file is too large: at most {most} MB. Make the pictures in it smaller.",
    };
    unusable = {
        fi: "Pohjalla ei voi tehdä asiakirjaa. Aloita valmiista pohjasta ja muuta sen ulkoasua.",
        sv: "Det går inte att göra ett dokument med mallen. Börja från den färdiga mallen och ändra dess utformning.",
        en: "No document can be made with this template. Start from the built-in one and change its look.",
    };
    no_office = {
        fi: "Tiedosto ei ole oikeaa lajia: raportin pohja on DOCX-tiedosto ja diojen PPTX-tiedosto.",
        sv: "Filen är av fel slag: rapportens mall är en DOCX-fil och presentationens en PPTX-fil.",
        en: "The file is of the wrong kind: the report's template is a DOCX file, that of the slides a PPTX file.",
    };
    bad_part(part: &str) = {
        fi: "Tiedostosta puuttuu osa {part}, tai sitä ei voi lukea.",
        sv: "Delen {part} saknas i filen eller kan inte läsas.",
        en: "The part {part} is missing from the file or cannot be read.",
    };
    quoted(name: &str) = { fi: "”{name}”", sv: "”{name}”", en: "“{name}”" };
    no_styles(styles: &str) = {
        fi: "Pohjasta puuttuu tyyli {styles}.", sv: "Mallen saknar stilen {styles}.", en: "The template has no style {styles}.",
    };
    outside(part: &str) = {
        fi: "Tiedoston osa {part} viittaa tiedoston ulkopuolelle. Upota kuvat pohjaan.",
        sv: "Delen {part} hänvisar till något utanför filen. Bädda in bilderna i mallen.",
        en: "The part {part} points to something outside the file. Embed the pictures in the template.",
    };
    no_master = {
        fi: "Diojen perustyyli tai sen teema puuttuu.", sv: "Bildbakgrunden eller dess tema saknas.", en: "The slide master or its theme is missing.",
    };
    no_opening = {
        fi: "Pohjassa ei ole otsikkodian asettelua.", sv: "Mallen saknar layout för en rubrikbild.", en: "The template has no layout for a title slide.",
    };
    no_content = {
        fi: "Pohjassa ei ole asettelua, jossa on pelkkä otsikko tai otsikko ja sisältö.",
        sv: "Mallen saknar en layout med bara rubrik eller med rubrik och innehåll.",
        en: "The template has no layout with a title only, nor one with a title and content.",
    };
    what_to_do = {
        fi: "Mikään ei muuttunut. Aloita valmiista pohjasta ja säilytä sen tyylit ja asettelut.",
        sv: "Ingenting ändrades. Börja från den färdiga mallen och behåll dess stilar och layouter.",
        en: "Nothing has changed. Start from the built-in template and keep its styles and layouts.",
    };
}
