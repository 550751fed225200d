package dev.rainmaker.workflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadMailTest {
    private static final String DIRECTORY = "leads@weddings-directory.example";

    @Test
    void readsTheFieldsOfADirectorysMail() {
        // Given
        var mail = """
                Good news, you have a new lead!

                Name: Priya Nair
                Email: priya.nair@mail.example
                Phone: +44 1632 960123
                Event type: Wedding
                Wedding date: 2027-07-10
                Guests: 90-120
                Location: Bath
                Budget: £25,000 - £30,000
                Message: We love gardens.
                Do you do Indian menus?

                Reply to this lead within 24 h.
                """;
        // When
        var lead = LeadMail.read(DIRECTORY, mail).orElseThrow();
        // Then
        assertThat(lead.source()).isEqualTo("inquiry:weddings-directory.example");
        assertThat(lead.name()).isEqualTo("Priya Nair");
        assertThat(lead.email()).isEqualTo("priya.nair@mail.example");
        assertThat(lead.phone()).isEqualTo("+44 1632 960123");
        assertThat(lead.eventText()).isEqualTo("Wedding");
        assertThat(lead.eventDate()).isEqualTo(LocalDate.parse("2027-07-10"));
        assertThat(lead.guests()).isEqualTo(120);
        assertThat(lead.place()).isEqualTo("Bath");
        assertThat(lead.budget()).isEqualTo("£25,000 - £30,000");
        assertThat(lead.message()).startsWith("We love gardens.\nDo you do Indian menus?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neue Anfrage\n\nIhr Name: Jonas Brandt\nE-Mail-Adresse: jb@mail.example\nAnlass: Betriebsfest\nAnzahl Gäste: ca. 80\nWunschtermin: Juni\nNachricht: Grillen am See?",
                "Nouvelle demande\nNom complet : Chloé Martin\nCourriel : chloe@mail.example\nNombre d'invités : 80\nLieu : Lyon\nDate souhaitée : été",
                "Nueva solicitud\n* Nombre y apellidos: Marta Gil\n* Correo electrónico: marta@mail.example\n* Invitados: 80\n* Lugar: Sevilla\n* Fecha: otoño",
                "Name:\nMarta Gil\nEmail:\nmarta@mail.example\nGuests:\n80\n",
            })
    void readsFourLanguagesAndValuesOnTheNextLine(String mail) {
        // When
        var lead = LeadMail.read(DIRECTORY, mail).orElseThrow();
        // Then
        assertThat(lead.guests()).isEqualTo(80);
        assertThat(lead.email()).endsWith("@mail.example");
        assertThat(lead.name()).contains(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, we plan a wedding in June for 80 guests. Can you help? Ann",
                "Name: Ann\nGuests: 80\nLocation: Bath",
                "Name: Ann\nEmail: leads@weddings-directory.example\nGuests: 80",
                "Email: ann@mail.example",
                "",
            })
    void leavesOtherMailAlone(String mail) {
        assertThat(LeadMail.read(DIRECTORY, mail)).isEmpty();
    }

    @Test
    void keepsAWordForTheDateAndNoImpossibleNumber() {
        // When
        var lead = LeadMail.read(
                        DIRECTORY,
                        "Name: Ann Lee\nEmail: ann@mail.example\nDate: 2027-13-45\nGuests: 99999999999\nCity: Bath")
                .orElseThrow();
        // Then
        assertThat(lead.eventDate()).isNull();
        assertThat(lead.dateText()).isEqualTo("2027-13-45");
        assertThat(lead.guests()).isNull();
    }
}
