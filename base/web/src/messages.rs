// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the web layer says to people.

use crate::{WebError, error::Bad};

ui::messages! {
    /// Words of error pages and problems.
    pub struct T;

    not_found = { fi: "Sivua ei löytynyt", sv: "Sidan hittades inte", en: "Page not found" };
    not_found_detail = {
        fi: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu. Tarkista osoite tai aloita etusivulta.",
        sv: "Det kan finnas ett skrivfel i adressen, eller så har sidan tagits bort. Kontrollera adressen eller börja från startsidan.",
        en: "There may be a typing error in the address, or the page has been removed. Check the address or start from the front page.",
    };
    gone = { fi: "Tämä on poistettu", sv: "Det här har tagits bort", en: "This has been removed" };
    gone_detail = {
        fi: "Sivu oli täällä, mutta se on poistettu pysyvästi.",
        sv: "Sidan fanns här, men den har tagits bort för gott.",
        en: "The page was here, but it has been removed for good.",
    };
    sign_in = { fi: "Kirjaudu ensin", sv: "Logga in först", en: "Sign in first" };
    sign_in_detail = {
        fi: "Tämä kuuluu työpöydälle. Kirjaudu sisään ja yritä uudelleen.",
        sv: "Det här hör till arbetsbordet. Logga in och försök igen.",
        en: "This belongs to the desk. Sign in and try again.",
    };
    no_key = { fi: "Osallistujan avain puuttuu", sv: "Deltagarens nyckel saknas", en: "The participant's key is missing" };
    no_key_detail = {
        fi: "Tätä varten sinun on oltava mukana verkkoaivoriihessä. Aloita verkkoaivoriihen sivulta tai palaa mukaan palautuskoodillasi.",
        sv: "För det här behöver du vara med i idékläckningen. Börja på dess sida eller kom tillbaka med din återkomstkod.",
        en: "For this you need to have joined the brainstorm. Start from its page, or come back with your return code.",
    };
    forbidden = { fi: "Sinulla ei ole oikeutta tähän", sv: "Du har inte behörighet till det här", en: "You may not do this" };
    forbidden_detail = {
        fi: "Roolisi ei riitä. Pyydä oikeutta organisaatiosi omistajalta.",
        sv: "Din roll räcker inte till. Be organisationens ägare om behörighet.",
        en: "Your role does not allow it. Ask your organisation's owner for the right.",
    };
    cross_site = { fi: "Pyyntöä ei voitu varmistaa", sv: "Begäran kunde inte bekräftas", en: "The request could not be verified" };
    cross_site_detail = {
        fi: "Lomake on ehkä vanhentunut tai lähetetty toiselta sivustolta. Avaa sivu uudelleen ja lähetä lomake siitä.",
        sv: "Formuläret kan vara för gammalt eller skickat från en annan webbplats. Öppna sidan på nytt och skicka formuläret därifrån.",
        en: "The form may be out of date or sent from another site. Open the page again and send the form from there.",
    };
    bad = { fi: "Pyyntöä ei voitu lukea", sv: "Begäran kunde inte läsas", en: "The request could not be read" };
    invalid = { fi: "Tarkista tiedot", sv: "Kontrollera uppgifterna", en: "Check what you entered" };
    invalid_detail = {
        fi: "Joitakin tietoja ei voitu ottaa vastaan. Korjaa ne ja lähetä uudelleen.",
        sv: "En del uppgifter kunde inte tas emot. Rätta dem och skicka på nytt.",
        en: "Some of the details could not be accepted. Correct them and send again.",
    };
    said = { fi: "Tämä ei onnistunut", sv: "Det här lyckades inte", en: "That did not work" };
    too_many = { fi: "Hetki, kiitos", sv: "Ett ögonblick, tack", en: "One moment, please" };
    too_many_detail(seconds: u32) = {
        fi: "Pyyntöjä tuli liikaa lyhyessä ajassa. Yritä uudelleen {seconds} sekunnin kuluttua. Mitään ei ole kadonnut.",
        sv: "Det kom för många begäranden på kort tid. Försök igen om {seconds} sekunder. Ingenting har gått förlorat.",
        en: "There were too many requests in a short time. Try again in {seconds} seconds. Nothing has been lost.",
    };
    prove_detail = {
        fi: "Juuri nyt liitytään poikkeuksellisen paljon. Lähetä pyyntö uudelleen niin, että mukana on vastaus kohtaan challenge.",
        sv: "Just nu är det ovanligt många som går med. Skicka begäran på nytt med ett svar på challenge.",
        en: "Unusually many are joining just now. Send the request again with an answer to the challenge.",
    };
    too_large = { fi: "Lähetys on liian suuri", sv: "Det du skickade är för stort", en: "What you sent is too large" };
    too_large_detail = {
        fi: "Lyhennä tekstiä tai lähetä pienempi tiedosto.",
        sv: "Förkorta texten eller skicka en mindre fil.",
        en: "Shorten the text or send a smaller file.",
    };
    too_slow = { fi: "Lähetys katkesi", sv: "Sändningen avbröts", en: "The sending was cut off" };
    too_slow_detail = {
        fi: "Tiedot eivät tulleet perille ajoissa. Tarkista verkkoyhteys ja lähetä uudelleen. Mitään ei tallennettu.",
        sv: "Uppgifterna kom inte fram i tid. Kontrollera nätförbindelsen och skicka på nytt. Ingenting sparades.",
        en: "The data did not arrive in time. Check the connection and send again. Nothing was saved.",
    };
    method = { fi: "Tätä ei voi tehdä täällä", sv: "Det går inte att göra här", en: "This cannot be done here" };
    method_detail = {
        fi: "Osoite on olemassa, mutta sille ei voi lähettää tällaista pyyntöä.",
        sv: "Adressen finns, men den tar inte emot en sådan begäran.",
        en: "The address exists, but it does not take this kind of request.",
    };
    busy = { fi: "Palvelussa on ruuhkaa", sv: "Tjänsten är överbelastad", en: "The service is busy" };
    busy_detail = {
        fi: "Yritä hetken kuluttua uudelleen. Tätä pyyntöä ei ole tallennettu.",
        sv: "Försök igen om en stund. Den här begäran har inte sparats.",
        en: "Try again in a moment. This request has not been saved.",
    };
    full = { fi: "Tallentaminen ei onnistu juuri nyt", sv: "Det går inte att spara just nu", en: "Nothing can be saved just now" };
    full_detail = {
        fi: "Lukeminen toimii, mutta tallennustila on täynnä. Ylläpito korjaa asian. Yritä myöhemmin uudelleen.",
        sv: "Det går att läsa, men lagringsutrymmet är fullt. Driften åtgärdar saken. Försök igen senare.",
        en: "Reading works, but the storage is full. The operator will fix this. Try again later.",
    };
    internal = { fi: "Meiltä meni jokin vikaan", sv: "Något gick fel hos oss", en: "Something went wrong at our end" };
    internal_detail = {
        fi: "Vika on meidän. Yritä uudelleen. Jos se toistuu, kerro ylläpidolle alla oleva numero.",
        sv: "Felet är vårt. Försök igen. Om det händer igen, berätta numret nedan för driften.",
        en: "The fault is ours. Try again. If it happens again, tell the operator the number below.",
    };
    number_label = { fi: "Virheen numero", sv: "Felets nummer", en: "Number of the error" };
    front_page = { fi: "Etusivulle", sv: "Till startsidan", en: "To the front page" };

    bad_not_text = {
        fi: "Pyynnössä on merkkejä, jotka eivät ole kelvollista UTF-8-tekstiä.",
        sv: "Begäran innehåller tecken som inte är giltig UTF-8-text.",
        en: "The request contains bytes that are not valid UTF-8 text.",
    };
    bad_nul = {
        fi: "Tekstissä on näkymätön nollamerkki (U+0000). Poista se ja lähetä uudelleen.",
        sv: "Texten innehåller ett osynligt nolltecken (U+0000). Ta bort det och skicka på nytt.",
        en: "The text contains an invisible NUL character (U+0000). Remove it and send again.",
    };
    bad_twice(field: &str) = {
        fi: "Kenttä {field} on lähetetty kahdesti. Lähetä se kerran.",
        sv: "Fältet {field} skickades två gånger. Skicka det en gång.",
        en: "The field {field} was sent twice. Send it once.",
    };
    bad_unknown(field: &str) = {
        fi: "Kenttää {field} ei tunneta. Jätä se pois.",
        sv: "Fältet {field} är okänt. Lämna bort det.",
        en: "The field {field} is not known. Leave it out.",
    };
    bad_missing(field: &str) = {
        fi: "Kenttä {field} puuttuu. Lisää se ja lähetä uudelleen.",
        sv: "Fältet {field} saknas. Lägg till det och skicka på nytt.",
        en: "The field {field} is missing. Add it and send again.",
    };
    bad_wrong(field: &str) = {
        fi: "Kentän {field} arvo ei kelpaa. Tarkista se.",
        sv: "Värdet i fältet {field} duger inte. Kontrollera det.",
        en: "The value of the field {field} cannot be used. Check it.",
    };
    bad_type(kind: &str) = {
        fi: "Lähetä tieto muodossa {kind} (otsake Content-Type).",
        sv: "Skicka uppgifterna som {kind} (rubriken Content-Type).",
        en: "Send the data as {kind} (the Content-Type header).",
    };
    bad_cut = {
        fi: "Pyyntö katkesi kesken, tai sen sisältö ei vastannut otsakkeita. Lähetä se uudelleen.",
        sv: "Begäran avbröts, eller så stämde innehållet inte med rubrikerna. Skicka den på nytt.",
        en: "The request broke off, or its content did not match its headers. Send it again.",
    };
    bad_json(line: usize, column: usize) = {
        fi: "JSON ei ole kelvollista: virhe rivillä {line}, merkissä {column}.",
        sv: "JSON är inte giltig: felet är på rad {line}, tecken {column}.",
        en: "The JSON is not valid: the error is at line {line}, column {column}.",
    };
    bad_shape(what: &str) = {
        fi: "JSON on luettavissa, mutta sen sisältö ei kelpaa: {what}.",
        sv: "JSON går att läsa, men innehållet duger inte: {what}.",
        en: "The JSON can be read, but its content cannot be used: {what}.",
    };
}

impl T {
    /// What an error is called.
    pub(crate) fn heading_of(self, error: &WebError) -> String {
        let text = match error {
            WebError::NotFound => self.not_found(),
            WebError::Gone => self.gone(),
            WebError::SignIn => self.sign_in(),
            WebError::NoKey => self.no_key(),
            WebError::Forbidden => self.forbidden(),
            WebError::CrossSite(_) => self.cross_site(),
            WebError::Bad(_) => self.bad(),
            WebError::Invalid(_) => self.invalid(),
            WebError::Said { .. } => self.said(),
            WebError::TooMany { .. } | WebError::Prove(_) => self.too_many(),
            WebError::TooLarge => self.too_large(),
            WebError::TooSlow => self.too_slow(),
            WebError::MethodNotAllowed => self.method(),
            WebError::Busy(_) => self.busy(),
            WebError::Full => self.full(),
            WebError::Internal(_) => self.internal(),
        };
        text.to_owned()
    }

    /// What to do about it.
    pub(crate) fn detail_of(self, error: &WebError) -> String {
        let text = match error {
            WebError::NotFound => self.not_found_detail(),
            WebError::Gone => self.gone_detail(),
            WebError::SignIn => self.sign_in_detail(),
            WebError::NoKey => self.no_key_detail(),
            WebError::Forbidden => self.forbidden_detail(),
            WebError::CrossSite(_) => self.cross_site_detail(),
            WebError::Bad(bad) => return self.bad_detail(bad),
            WebError::Invalid(_) => self.invalid_detail(),
            WebError::Said { text, .. } => text,
            WebError::TooMany { retry_after } => return self.too_many_detail(*retry_after),
            WebError::Prove(_) => self.prove_detail(),
            WebError::TooLarge => self.too_large_detail(),
            WebError::TooSlow => self.too_slow_detail(),
            WebError::MethodNotAllowed => self.method_detail(),
            WebError::Busy(_) => self.busy_detail(),
            WebError::Full => self.full_detail(),
            WebError::Internal(_) => self.internal_detail(),
        };
        text.to_owned()
    }

    fn bad_detail(self, bad: &Bad) -> String {
        match bad {
            Bad::NotText => self.bad_not_text().to_owned(),
            Bad::Nul => self.bad_nul().to_owned(),
            Bad::Twice(field) => self.bad_twice(field),
            Bad::Unknown(field) => self.bad_unknown(field),
            Bad::Missing(field) => self.bad_missing(field),
            Bad::Wrong(field) => self.bad_wrong(field),
            Bad::Type(kind) => self.bad_type(kind),
            Bad::Cut => self.bad_cut().to_owned(),
            Bad::Json(line, column) => self.bad_json(*line, *column),
            Bad::Shape(what) => self.bad_shape(what),
        }
    }
}
