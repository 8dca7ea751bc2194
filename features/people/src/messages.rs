// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's words.

use kernel::Role;

ui::messages! {
    /// What the pages of this slice say.
    pub struct T;

    sign_in = { fi: "Kirjaudu sisään", sv: "Logga in", en: "Sign in" };
    sign_in_lead = {
        fi: "Kirjautuminen on työpöydän käyttäjille. Osallistumiseen ei tarvita tunnusta.",
        sv: "Inloggningen är för dem som använder arbetsbordet. Du behöver inget konto för att delta.",
        en: "Signing in is for those who use the desk. You need no account to take part.",
    };
    email = { fi: "Sähköpostiosoite", sv: "E-postadress", en: "E-mail address" };
    password_label = { fi: "Salasana", sv: "Lösenord", en: "Password" };
    wrong_password = {
        fi: "Osoite ja salasana eivät sovi yhteen. Tarkista molemmat ja yritä uudelleen.",
        sv: "Adressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.",
        en: "The address and the password do not belong together. Check both and try again.",
    };
    forgot = {
        fi: "Unohditko salasanasi? Pyydä organisaatiosi ylläpidolta kertakäyttöinen kirjautumislinkki.",
        sv: "Har du glömt lösenordet? Be om en engångslänk av den som sköter er installation.",
        en: "Forgot your password? Ask your organisation's operator for a one-time sign-in link.",
    };
    link_heading = { fi: "Kirjaudu linkillä", sv: "Logga in med länk", en: "Sign in with a link" };
    link_lead = {
        fi: "Linkki toimii kerran ja puolen tunnin ajan. Paina painiketta, niin pääset työpöydälle.",
        sv: "Länken fungerar en gång och i en halvtimme. Tryck på knappen så kommer du till arbetsbordet.",
        en: "The link works once, for half an hour. Press the button to get to the desk.",
    };
    link_over = {
        fi: "Linkki on jo käytetty tai vanhentunut. Pyydä uusi linkki siltä, jolta sait tämän.",
        sv: "Länken är redan använd eller för gammal. Be om en ny länk av den som gav dig den här.",
        en: "The link has been used or is too old. Ask the person who gave it to you for a new one.",
    };

    invitation = { fi: "Tervetuloa työpöydälle", sv: "Välkommen till arbetsbordet", en: "Welcome to the desk" };
    invitation_lead(email: &str) = {
        fi: "Sinut on kutsuttu osoitteella {email}. Kerro nimesi ja valitse salasana.",
        sv: "Du är inbjuden med adressen {email}. Uppge ditt namn och välj ett lösenord.",
        en: "You have been invited with the address {email}. Give your name and choose a password.",
    };
    name = { fi: "Nimi", sv: "Namn", en: "Name" };
    name_hint = {
        fi: "Muut työpöydän käyttäjät näkevät nimesi.",
        sv: "De andra som använder arbetsbordet ser ditt namn.",
        en: "The others at the desk see your name.",
    };
    name_missing = { fi: "Kirjoita nimesi.", sv: "Skriv ditt namn.", en: "Write your name." };
    name_long = {
        fi: "Nimi saa olla enintään 100 merkkiä pitkä.",
        sv: "Namnet får ha högst 100 tecken.",
        en: "A name has at most 100 characters.",
    };
    password_hint = {
        fi: "12–128 merkkiä. Pitkä lause on hyvä salasana.",
        sv: "12–128 tecken. En lång mening är ett bra lösenord.",
        en: "12–128 characters. A long sentence is a good password.",
    };
    password_short = {
        fi: "Salasanassa on oltava vähintään 12 merkkiä.",
        sv: "Lösenordet måste ha minst 12 tecken.",
        en: "The password must have at least 12 characters.",
    };
    password_long = {
        fi: "Salasanassa saa olla enintään 128 merkkiä.",
        sv: "Lösenordet får ha högst 128 tecken.",
        en: "The password may have at most 128 characters.",
    };
    password_guessable = {
        fi: "Salasana on helppo arvata. Valitse toinen, esimerkiksi lause.",
        sv: "Lösenordet är lätt att gissa. Välj ett annat, till exempel en mening.",
        en: "The password is easy to guess. Choose another, for example a sentence.",
    };
    begin = { fi: "Aloita", sv: "Börja", en: "Begin" };

    account = { fi: "Oma tili", sv: "Eget konto", en: "Your account" };
    language_heading = { fi: "Kieli", sv: "Språk", en: "Language" };
    language_label = { fi: "Työpöydän kieli", sv: "Arbetsbordets språk", en: "Language of the desk" };
    password_heading = { fi: "Salasana", sv: "Lösenord", en: "Password" };
    old_password = { fi: "Nykyinen salasana", sv: "Nuvarande lösenord", en: "Current password" };
    old_password_hint = {
        fi: "Jätä tyhjäksi, jos sinulla ei ole vielä salasanaa.",
        sv: "Lämna tomt om du inte har något lösenord ännu.",
        en: "Leave empty if you do not have a password yet.",
    };
    old_password_wrong = {
        fi: "Nykyinen salasana ei ole oikein.",
        sv: "Det nuvarande lösenordet är inte rätt.",
        en: "The current password is not right.",
    };
    new_password = { fi: "Uusi salasana", sv: "Nytt lösenord", en: "New password" };
    change_password = { fi: "Vaihda salasana", sv: "Byt lösenord", en: "Change password" };
    password_changed = {
        fi: "Salasana on vaihdettu. Muut istuntosi on päätetty.",
        sv: "Lösenordet har bytts. Dina andra sessioner har avslutats.",
        en: "The password has been changed. Your other sessions have ended.",
    };
    sessions = { fi: "Kirjautumiset", sv: "Inloggningar", en: "Signed in" };
    sessions_lead = {
        fi: "Jos et tunnista kirjautumista, päätä se ja vaihda salasanasi.",
        sv: "Om du inte känner igen en inloggning, avsluta den och byt lösenord.",
        en: "If you do not recognise one, end it and change your password.",
    };
    session_began = { fi: "Alkoi", sv: "Började", en: "Began" };
    session_seen = { fi: "Käytetty viimeksi", sv: "Senast använd", en: "Last used" };
    session_this = { fi: "Tämä istunto", sv: "Den här sessionen", en: "This session" };
    session_end = { fi: "Päätä", sv: "Avsluta", en: "End" };

    people = { fi: "Käyttäjät", sv: "Användare", en: "People" };
    people_lead = {
        fi: "Ketkä työskentelevät organisaatiossasi ja mitä he saavat tehdä.",
        sv: "Vilka som arbetar i er organisation och vad de får göra.",
        en: "Who works in your organisation, and what they may do.",
    };
    roles = { fi: "Roolit", sv: "Roller", en: "Roles" };
    save_roles(name: &str) = {
        fi: "Tallenna roolit: {name}", sv: "Spara rollerna: {name}", en: "Save the roles: {name}",
    };
    disable(name: &str) = { fi: "Poista käytöstä: {name}", sv: "Stäng av: {name}", en: "Disable: {name}" };
    enable(name: &str) = { fi: "Ota käyttöön: {name}", sv: "Släpp in igen: {name}", en: "Enable: {name}" };
    disabled = { fi: "Poissa käytöstä", sv: "Avstängd", en: "Disabled" };
    invite = { fi: "Kutsu käyttäjä", sv: "Bjud in en användare", en: "Invite somebody" };
    invite_button = { fi: "Tee kutsulinkki", sv: "Skapa inbjudningslänk", en: "Make an invitation link" };
    email_bad = {
        fi: "Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.",
        sv: "Skriv e-postadressen i formen namn@exempel.fi.",
        en: "Write the e-mail address in the form name@example.fi.",
    };
    roles_missing = { fi: "Valitse ainakin yksi rooli.", sv: "Välj minst en roll.", en: "Choose at least one role." };
    invited(email: &str) = {
        fi: "Kutsu osoitteelle {email} on valmis. Kopioi linkki ja lähetä se: se näytetään vain nyt, toimii kerran ja kaksi viikkoa.",
        sv: "Inbjudan till {email} är klar. Kopiera länken och skicka den: den visas bara nu, fungerar en gång och i två veckor.",
        en: "The invitation for {email} is ready. Copy the link and send it: it is shown only now, works once, and for two weeks.",
    };
    copy_link = { fi: "Kopioi linkki", sv: "Kopiera länken", en: "Copy the link" };
    waiting = { fi: "Odottavat kutsut", sv: "Inbjudningar som väntar", en: "Waiting invitations" };
    waiting_until(date: &str) = { fi: "Voimassa {date} asti", sv: "Gäller till {date}", en: "Valid until {date}" };
    last_owner = {
        fi: "Organisaatiossa on oltava ainakin yksi omistaja. Anna omistajan rooli ensin jollekulle toiselle.",
        sv: "Organisationen måste ha minst en ägare. Ge först ägarrollen till någon annan.",
        en: "The organisation needs at least one owner. Give the role to somebody else first.",
    };
    oneself = {
        fi: "Et voi poistaa omaa tiliäsi käytöstä. Pyydä toista omistajaa tekemään se.",
        sv: "Du kan inte stänga av ditt eget konto. Be en annan ägare göra det.",
        en: "You cannot disable your own account. Ask another owner to do it.",
    };
    taken = {
        fi: "Tällä osoitteella on jo tili organisaatiossasi.",
        sv: "Det finns redan ett konto med den här adressen i er organisation.",
        en: "There is already an account with this address in your organisation.",
    };
    saved = { fi: "Tallennettu.", sv: "Sparat.", en: "Saved." };

    owner = { fi: "Omistaja", sv: "Ägare", en: "Owner" };
    owner_hint = {
        fi: "Kaikki organisaatiossa, myös käyttäjät.",
        sv: "Allt i organisationen, även användarna.",
        en: "Everything in the organisation, people included.",
    };
    facilitator = { fi: "Fasilitaattori", sv: "Facilitator", en: "Facilitator" };
    facilitator_hint = {
        fi: "Tekee ja pitää verkkoaivoriihiä.",
        sv: "Skapar och leder idékläckningar.",
        en: "Makes and runs brainstorms.",
    };
    moderator = { fi: "Moderaattori", sv: "Moderator", en: "Moderator" };
    moderator_hint = {
        fi: "Lukee jonon, piilottaa ja palauttaa ideoita ja kommentteja.",
        sv: "Läser kön, döljer och återställer idéer och kommentarer.",
        en: "Reads the queue, hides and restores ideas and comments.",
    };
    analyst = { fi: "Analyytikko", sv: "Analytiker", en: "Analyst" };
    analyst_hint = {
        fi: "Näkee tulokset ennen julkaisua ja saa viedä aineiston.",
        sv: "Ser resultaten före publiceringen och får exportera materialet.",
        en: "Sees results before they are published and may export the data.",
    };
    viewer = { fi: "Katselija", sv: "Läsare", en: "Viewer" };
    viewer_hint = {
        fi: "Näkee työpöydän, ei muuta mitään.",
        sv: "Ser arbetsbordet, ändrar ingenting.",
        en: "Sees the desk, changes nothing.",
    };
    auditor = { fi: "Tarkastaja", sv: "Revisor", en: "Auditor" };
    auditor_hint = {
        fi: "Lukee lokin siitä, kuka on katsonut tai vienyt tietoja.",
        sv: "Läser loggen över vem som har läst eller exporterat uppgifter.",
        en: "Reads the log of who has read or exported data.",
    };
    platform = { fi: "Alustan ylläpitäjä", sv: "Plattformens administratör", en: "Platform administrator" };
}

impl T {
    /// What a role is called.
    pub(crate) fn role(self, role: Role) -> &'static str {
        match role {
            Role::Owner => self.owner(),
            Role::Facilitator => self.facilitator(),
            Role::Moderator => self.moderator(),
            Role::Analyst => self.analyst(),
            Role::Viewer => self.viewer(),
            Role::Auditor => self.auditor(),
            Role::Platform => self.platform(),
        }
    }

    /// What a role may do.
    pub(crate) fn role_hint(self, role: Role) -> &'static str {
        match role {
            Role::Owner => self.owner_hint(),
            Role::Facilitator => self.facilitator_hint(),
            Role::Moderator => self.moderator_hint(),
            Role::Analyst => self.analyst_hint(),
            Role::Viewer => self.viewer_hint(),
            Role::Auditor => self.auditor_hint(),
            Role::Platform => "",
        }
    }
}
