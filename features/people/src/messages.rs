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

    by_mail_link = { fi: "Kirjaudu sähköpostilinkillä", sv: "Logga in med en länk per e-post", en: "Sign in with a link by e-mail" };
    by_mail = { fi: "Kirjaudu sähköpostilla", sv: "Logga in per e-post", en: "Sign in by e-mail" };
    by_mail_lead = {
        fi: "Lähetämme sinulle linkin ja koodin. Ne toimivat kymmenen minuuttia.",
        sv: "Vi skickar en länk och en kod till dig. De fungerar i tio minuter.",
        en: "We send you a link and a code. They work for ten minutes.",
    };
    with_password = { fi: "Kirjaudu salasanalla", sv: "Logga in med lösenord", en: "Sign in with a password" };
    mail_send = { fi: "Lähetä viesti", sv: "Skicka meddelandet", en: "Send the message" };
    mail_sent = { fi: "Tarkista sähköpostisi", sv: "Kontrollera din e-post", en: "Check your e-mail" };
    mail_sent_lead = {
        fi: "Jos osoitteella on tili, lähetimme siihen viestin. Avaa viestin linkki tai kirjoita sen koodi tähän.",
        sv: "Om adressen har ett konto skickade vi ett meddelande dit. Öppna länken i meddelandet eller skriv koden här.",
        en: "If the address has an account, we sent a message to it. Open its link, or type its code here.",
    };
    mail_code_label = { fi: "Viestin koodi", sv: "Koden i meddelandet", en: "The code of the message" };
    mail_hello = { fi: "Hei", sv: "Hej", en: "Hello" };
    mail_subject = { fi: "Kirjautuminen Riiheen", sv: "Inloggning till Riihi", en: "Signing in to Riihi" };
    mail_link = {
        fi: "Kirjaudu avaamalla linkki ja painamalla sivulla olevaa painiketta:",
        sv: "Logga in genom att öppna länken och trycka på knappen på sidan:",
        en: "Sign in by opening the link and pressing the button on the page:",
    };
    mail_code(code: &str) = {
        fi: "Voit myös kirjoittaa koodin {code} sivulle, jolta pyysit viestiä. Linkki ja koodi toimivat kymmenen minuuttia.",
        sv: "Du kan också skriva koden {code} på sidan där du bad om meddelandet. Länken och koden fungerar i tio minuter.",
        en: "You can also type the code {code} on the page where you asked for this. The link and the code work for ten minutes.",
    };
    mail_not_you = {
        fi: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään.",
        sv: "Om du inte bad om detta behöver du inte göra något.",
        en: "If you did not ask for this, you need not do anything.",
    };
    code_heading = { fi: "Vahvista kirjautuminen", sv: "Bekräfta inloggningen", en: "Confirm that it is you" };
    code_lead = {
        fi: "Kirjoita todennussovelluksesi näyttämä koodi.",
        sv: "Skriv koden som din autentiseringsapp visar.",
        en: "Type the code that your authenticator app shows.",
    };
    code_label = { fi: "Kuusinumeroinen koodi", sv: "Sexsiffrig kod", en: "Code of six digits" };
    code_wrong = {
        fi: "Koodi ei ole oikein tai se on vanhentunut. Kirjoita uusin koodi.",
        sv: "Koden är inte rätt eller för gammal. Skriv den nyaste koden.",
        en: "The code is not right, or too old. Type the newest one.",
    };
    code_lost = {
        fi: "Katosiko sovellus? Pyydä organisaatiosi omistajaa poistamaan vahvistus tililtäsi.",
        sv: "Har du förlorat appen? Be en ägare i din organisation ta bort bekräftelsen från ditt konto.",
        en: "Lost the app? Ask an owner of your organisation to take the confirmation off your account.",
    };
    factor = { fi: "Kirjautumisen vahvistus", sv: "Bekräftelse av inloggningen", en: "Second factor" };
    factor_lead = {
        fi: "Todennussovellus puhelimessasi näyttää koodin, jota kysytään salasanan jälkeen. Silloin pelkkä salasana ei riitä kirjautumiseen.",
        sv: "En autentiseringsapp i telefonen visar en kod som efterfrågas efter lösenordet. Då räcker inte enbart lösenordet för att logga in.",
        en: "An authenticator app on your phone shows a code that is asked for after the password. The password alone is then not enough to sign in.",
    };
    factor_begin = { fi: "Ota vahvistus käyttöön", sv: "Ta bekräftelsen i bruk", en: "Set it up" };
    factor_is_on = {
        fi: "Vahvistus on käytössä: koodi kysytään salasanan jälkeen.",
        sv: "Bekräftelsen är i bruk: en kod efterfrågas efter lösenordet.",
        en: "It is on: a code is asked for after the password.",
    };
    factor_on_done = {
        fi: "Vahvistus on otettu käyttöön.", sv: "Bekräftelsen har tagits i bruk.", en: "The second factor is on.",
    };
    factor_setup = { fi: "Ota vahvistus käyttöön", sv: "Ta bekräftelsen i bruk", en: "Set up the second factor" };
    factor_setup_lead = {
        fi: "Lue koodi todennussovelluksella ja kirjoita sitten sovelluksen näyttämä luku.",
        sv: "Läs koden med autentiseringsappen och skriv sedan talet som appen visar.",
        en: "Read the code with your authenticator app, then type the number that the app shows.",
    };
    factor_by_hand = {
        fi: "Jos et voi lukea koodia, kirjoita sovellukseen tämä avain:",
        sv: "Om du inte kan läsa koden, skriv den här nyckeln i appen:",
        en: "If you cannot read the code, type this key into the app:",
    };
    factor_code_hint = {
        fi: "Kuusi numeroa, jotka vaihtuvat puolen minuutin välein.",
        sv: "Sex siffror som byts var trettionde sekund.",
        en: "Six digits that change every half minute.",
    };
    factor_confirm = { fi: "Ota käyttöön", sv: "Ta i bruk", en: "Turn it on" };
    factor_remove = { fi: "Poista vahvistus", sv: "Ta bort bekräftelsen", en: "Turn it off" };
    factor_remove_of(name: &str) = {
        fi: "Poista kirjautumisen vahvistus: {name}",
        sv: "Ta bort bekräftelsen av inloggningen: {name}",
        en: "Take the second factor away: {name}",
    };
    proof = { fi: "Koodi tai salasana", sv: "Kod eller lösenord", en: "Code or password" };
    proof_hint = {
        fi: "Sovelluksen koodi, tai salasanasi, jos sovellusta ei enää ole.",
        sv: "Appens kod, eller ditt lösenord om du inte längre har appen.",
        en: "The app's code, or your password if the app is gone.",
    };
    proof_wrong = {
        fi: "Koodi tai salasana ei ole oikein.", sv: "Koden eller lösenordet är inte rätt.", en: "The code or password is not right.",
    };
    end_others = {
        fi: "Kirjaudu ulos muilta laitteilta", sv: "Logga ut från andra enheter", en: "Sign out everywhere else",
    };
    invited_subject = { fi: "Kutsu Riihen työpöydälle", sv: "Inbjudan till arbetsbordet i Riihi", en: "Invitation to the desk of Riihi" };
    invited_by_mail = {
        fi: "Sinut on kutsuttu työskentelemään Riihessä. Avaa linkki, kerro nimesi ja valitse salasana:",
        sv: "Du är inbjuden att arbeta i Riihi. Öppna länken, uppge ditt namn och välj ett lösenord:",
        en: "You are invited to work in Riihi. Open the link, give your name and choose a password:",
    };
    invited_works = {
        fi: "Linkki toimii kerran ja kahden viikon ajan.", sv: "Länken fungerar en gång och i två veckor.", en: "The link works once, for two weeks.",
    };
    invited_and_sent(email: &str) = {
        fi: "Kutsu on lähetetty osoitteeseen {email}. Voit antaa linkin myös itse: se näytetään vain nyt.",
        sv: "Inbjudan har skickats till {email}. Du kan också ge länken själv: den visas bara nu.",
        en: "The invitation has been sent to {email}. You can also hand over the link yourself: it is shown only now.",
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
    recovering = {
        fi: "Tulit linkillä, joten voit nyt puolen tunnin ajan valita uuden salasanan tuntematta vanhaa ja ottaa koodin kyselyn pois.",
        sv: "Du kom med en länk. Därför kan du nu under en halvtimme välja ett nytt lösenord utan det gamla och ta bort frågan efter kod.",
        en: "You came by a link, so for half an hour you can choose a new password without the old one, and stop the asking for a code.",
    };
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
    organisation = { fi: "Organisaatio", sv: "Organisation", en: "Organisation" };
    organisation_lead = {
        fi: "Nimi ja värit näkyvät organisaationne omilla sivuilla.",
        sv: "Namnet och färgerna syns på organisationens egna sidor.",
        en: "The name and the colours are shown on your organisation's own pages.",
    };
    organisation_name_fi = { fi: "Nimi suomeksi", sv: "Namn på finska", en: "Name in Finnish" };
    organisation_name_sv = { fi: "Nimi ruotsiksi", sv: "Namn på svenska", en: "Name in Swedish" };
    organisation_name_en = { fi: "Nimi englanniksi", sv: "Namn på engelska", en: "Name in English" };
    organisation_name_missing = {
        fi: "Kirjoita organisaation nimi.", sv: "Skriv organisationens namn.", en: "Write the organisation's name.",
    };
    colours = { fi: "Värit", sv: "Färger", en: "Colours" };
    colours_lead = {
        fi: "Kuusi väriä muodossa #rrggbb. Väri hyväksytään, jos kaikki pystyvät lukemaan sen: tekstin kontrastin on oltava vähintään 4,5 ja korostusten 3.",
        sv: "Sex färger i formen #rrggbb. En färg godkänns om alla kan läsa den: textens kontrast ska vara minst 4,5 och accenternas 3.",
        en: "Six colours as #rrggbb. A colour is taken if everybody can read it: the contrast of text must be at least 4.5, of accents 3.",
    };
    colours_own = { fi: "Käytä omia värejä", sv: "Använd egna färger", en: "Use our own colours" };
    colour_brand = { fi: "Pääväri", sv: "Huvudfärg", en: "Main colour" };
    colour_on_brand = { fi: "Teksti päävärillä", sv: "Text på huvudfärgen", en: "Text on the main colour" };
    colour_accent = { fi: "Korostus", sv: "Accent", en: "Accent" };
    colour_dark_brand = { fi: "Pääväri, tumma ulkoasu", sv: "Huvudfärg, mörkt utseende", en: "Main colour, dark look" };
    colour_dark_on_brand = {
        fi: "Teksti päävärillä, tumma ulkoasu", sv: "Text på huvudfärgen, mörkt utseende", en: "Text on the main colour, dark look",
    };
    colour_dark_accent = { fi: "Korostus, tumma ulkoasu", sv: "Accent, mörkt utseende", en: "Accent, dark look" };
    organisations = { fi: "Organisaatiot", sv: "Organisationer", en: "Organisations" };
    organisations_lead = {
        fi: "Tämän asennuksen organisaatiot. Kukin näkee vain omat aivoriihensä ja käyttäjänsä.",
        sv: "Organisationerna i den här installationen. Var och en ser bara sina egna brainstormingar och användare.",
        en: "The organisations of this installation. Each sees only its own brainstorms and people.",
    };
    organisation_add = { fi: "Lisää organisaatio", sv: "Lägg till en organisation", en: "Add an organisation" };
    organisation_kind = { fi: "Millainen organisaatio se on?", sv: "Vad för slags organisation är det?", en: "What kind of organisation is it?" };
    organisation_owner = { fi: "Ensimmäisen omistajan sähköposti", sv: "Den första ägarens e-post", en: "E-mail of its first owner" };
    organisation_owner_hint = {
        fi: "Hän saa kutsun ja kutsuu muut.", sv: "Hen får en inbjudan och bjuder in andra.", en: "They get an invitation and invite the others.",
    };
    organisation_make = { fi: "Lisää ja kutsu omistaja", sv: "Lägg till och bjud in ägaren", en: "Add and invite the owner" };
    organisation_taken = {
        fi: "Samanniminen organisaatio on jo täällä.", sv: "Det finns redan en organisation med det här namnet.", en: "An organisation with this name is already here.",
    };
    kind_missing = { fi: "Valitse, millainen organisaatio se on.", sv: "Välj vad för slags organisation det är.", en: "Choose what kind of organisation it is." };
    kind_municipality = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    kind_county = { fi: "Hyvinvointialue", sv: "Välfärdsområde", en: "Wellbeing services county" };
    kind_state = { fi: "Valtio", sv: "Staten", en: "State" };
    kind_association = { fi: "Järjestö tai liitto", sv: "Förening eller förbund", en: "Association" };
    kind_other = { fi: "Muu", sv: "Annan", en: "Other" };
    logo = { fi: "Logo", sv: "Logotyp", en: "Logo" };
    logo_lead = {
        fi: "PNG-kuva, enintään 100 kt. Se näkyy sivujen yläreunassa 40 pikselin korkuisena valkoisella pohjalla, organisaation nimen vieressä.",
        sv: "En PNG-bild på högst 100 kB. Den visas överst på sidorna, 40 pixlar hög på vit botten, bredvid organisationens namn.",
        en: "A PNG picture of at most 100 kB. It is shown at the top of pages, 40 pixels high on white, beside the organisation's name.",
    };
    logo_now = { fi: "Nykyinen logo", sv: "Nuvarande logotyp", en: "The logo now" };
    logo_file = { fi: "Kuvatiedosto", sv: "Bildfil", en: "Picture file" };
    logo_send = { fi: "Ota käyttöön", sv: "Ta i bruk", en: "Use this logo" };
    logo_remove = { fi: "Poista logo", sv: "Ta bort logotypen", en: "Remove the logo" };
    logo_missing = { fi: "Valitse kuvatiedosto.", sv: "Välj en bildfil.", en: "Choose a picture file." };
    logo_not_png = {
        fi: "Tiedosto ei ole ehjä PNG-kuva. Tallenna logo PNG-muodossa ja valitse se uudelleen.",
        sv: "Filen är ingen hel PNG-bild. Spara logotypen som PNG och välj den på nytt.",
        en: "The file is not a whole PNG picture. Save the logo as PNG and choose it again.",
    };
    logo_large(most: &str) = {
        fi: "Kuva on liian suuri: enintään {most} kt.", sv: "Bilden är för stor: högst {most} kB.", en: "The picture is too large: at most {most} kB.",
    };
    logo_size(width: &str, height: &str) = {
        fi: "Kuvan koko on {width} × {height} pikseliä. Leveyden ja korkeuden on oltava 16–2000 pikseliä.",
        sv: "Bilden är {width} × {height} pixlar. Bredden och höjden ska vara 16–2000 pixlar.",
        en: "The picture is {width} × {height} pixels. Its width and height must be 16–2000 pixels.",
    };
    colour_bad(text: &str) = {
        fi: "”{text}” ei ole väri muodossa #rrggbb.", sv: "”{text}” är ingen färg i formen #rrggbb.", en: "“{text}” is no colour of the form #rrggbb.",
    };
    colour_contrast(front: &str, behind: &str, ratio: &str, least: &str) = {
        fi: "Väriä {front} ei erota kunnolla taustasta {behind}: kontrasti on {ratio}, ja sen on oltava vähintään {least}.",
        sv: "Färgen {front} syns inte tillräckligt mot {behind}: kontrasten är {ratio} och ska vara minst {least}.",
        en: "The colour {front} does not stand out from {behind}: the contrast is {ratio} and must be at least {least}.",
    };

    audit = { fi: "Käyttöloki", sv: "Åtkomstlogg", en: "Access log" };
    audit_lead = {
        fi: "Kuka on katsonut tai vienyt henkilötietoja. Rivejä ei voi muuttaa eikä poistaa huomaamatta.",
        sv: "Vem som har läst eller exporterat personuppgifter. Rader kan inte ändras eller tas bort obemärkt.",
        en: "Who has read or exported personal data. No row can be changed or taken out unnoticed.",
    };
    audit_when = { fi: "Aika", sv: "Tid", en: "When" };
    audit_who = { fi: "Kuka", sv: "Vem", en: "Who" };
    audit_what = { fi: "Mitä", sv: "Vad", en: "What" };
    audit_where = { fi: "Sivu", sv: "Sida", en: "Page" };
    audit_empty = { fi: "Lokissa ei ole vielä rivejä.", sv: "Loggen är ännu tom.", en: "There is nothing in the log yet." };
    audit_older = { fi: "Vanhemmat", sv: "Äldre", en: "Older" };
    audit_broken_title = { fi: "Loki ei ole ehjä", sv: "Loggen är inte hel", en: "The log is not whole" };
    audit_command = { fi: "komentorivi palvelimella", sv: "kommandoraden på servern", en: "the command line of the server" };
    audit_broken(number: &str) = {
        fi: "Rivi {number} puuttuu tai sitä on muutettu.",
        sv: "Rad {number} saknas eller har ändrats.",
        en: "Row {number} is missing or was changed.",
    };
    deed_people = { fi: "Katsoi käyttäjälistaa", sv: "Läste användarlistan", en: "Read the list of people" };
    deed_audit = { fi: "Katsoi käyttölokia", sv: "Läste åtkomstloggen", en: "Read the access log" };
    deed_rows = { fi: "Vei osallistujarivejä", sv: "Exporterade deltagarrader", en: "Exported rows of participants" };
    deed_addresses = {
        fi: "Katsoi osoitteita, joihin kutsu ei mennyt", sv: "Läste adresser dit inbjudan inte nådde", en: "Read addresses that could not be reached",
    };
    deed_invite = { fi: "Kutsui käyttäjän", sv: "Bjöd in en användare", en: "Invited a person" };
    deed_roles = { fi: "Muutti käyttäjän rooleja", sv: "Ändrade en användares roller", en: "Changed a person's roles" };
    deed_disable = { fi: "Poisti käyttäjätilin käytöstä", sv: "Inaktiverade ett konto", en: "Disabled an account" };
    deed_enable = { fi: "Otti käyttäjätilin takaisin käyttöön", sv: "Aktiverade ett konto igen", en: "Enabled an account again" };
    deed_factor = {
        fi: "Poisti käyttäjän toisen tunnistustavan", sv: "Tog bort en användares andra faktor", en: "Removed a person's second factor",
    };
    deed_mail = { fi: "Lähetti kutsuja sähköpostiosoitteisiin", sv: "Skickade inbjudningar per e-post", en: "Sent invitations to e-mail addresses" };
    deed_remind = { fi: "Lähetti muistutuksia", sv: "Skickade påminnelser", en: "Sent reminders" };
    deed_queue = {
        fi: "Katsoi odottavia tai ilmoitettuja ideoita", sv: "Läste idéer som väntar eller har anmälts", en: "Read ideas that wait or were reported",
    };
    deed_idea = { fi: "Katsoi yhtä ideaa työpöydällä", sv: "Läste en enskild idé på arbetsbordet", en: "Looked at one idea at the desk" };
    deed_comment = { fi: "Katsoi yhtä kommenttia työpöydällä", sv: "Läste en enskild kommentar på arbetsbordet", en: "Looked at one comment at the desk" };
    deed_paper = { fi: "Tallensi paperivastauksen", sv: "Sparade ett svar på papper", en: "Saved an answer from paper" };
    deed_comments = {
        fi: "Katsoi odottavia tai ilmoitettuja kommentteja", sv: "Läste kommentarer som väntar eller har anmälts", en: "Read comments that wait or were reported",
    };
    deed_feedback = { fi: "Luki palautteen", sv: "Läste en respons", en: "Read a piece of feedback" };
    deed_feedback_answer = { fi: "Vastasi palautteeseen", sv: "Besvarade en respons", en: "Answered feedback" };
    deed_archive = { fi: "Latasi arkistopaketin", sv: "Laddade ner ett arkivpaket", en: "Downloaded an archive package" };
    deed_links = { fi: "Latasi henkilökohtaisia linkkejä", sv: "Laddade ner personliga länkar", en: "Downloaded personal links" };

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
    /// The kind of an organisation.
    pub(crate) fn kind(self, code: &str) -> &'static str {
        match code {
            "municipality" => self.kind_municipality(),
            "county" => self.kind_county(),
            "state" => self.kind_state(),
            "association" => self.kind_association(),
            _ => self.kind_other(),
        }
    }

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

    /// What a deed of the log is called; one that is not known here keeps its word.
    pub(crate) fn deed(self, action: &str) -> String {
        let known = match action {
            "people.read" => self.deed_people(),
            "people.invite" => self.deed_invite(),
            "people.roles" => self.deed_roles(),
            "people.disable" => self.deed_disable(),
            "people.enable" => self.deed_enable(),
            "people.factor" => self.deed_factor(),
            "audit.read" => self.deed_audit(),
            "insight.rows" => self.deed_rows(),
            "outreach.addresses" => self.deed_addresses(),
            "outreach.links" => self.deed_links(),
            "outreach.mail" => self.deed_mail(),
            "outreach.remind" => self.deed_remind(),
            "brainstorm.queue" => self.deed_queue(),
            "discussion.queue" => self.deed_comments(),
            "brainstorm.idea" => self.deed_idea(),
            "discussion.comment" => self.deed_comment(),
            "brainstorm.paper" => self.deed_paper(),
            "feedback.read" => self.deed_feedback(),
            "feedback.answer" => self.deed_feedback_answer(),
            "archive.take" => self.deed_archive(),
            other => other,
        };
        known.to_owned()
    }
}
