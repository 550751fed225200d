package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a machine wrote is kept and wakes no run; what a person wrote wakes it, whatever headers their programs set. */
@QuarkusTest
@TestProfile(StoryProfile.class)
class MachineMailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SILENT = "denise";
    private static final String REPORT = """
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.guest.example

            Final-Recipient: rfc822; %s
            Action: %s
            Status: %s
            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            --b--
            """;

    @Inject
    DataSource database;

    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    private final House house = new House();
    private Deal deal;
    private String run;

    @BeforeEach
    void aJourneyThatIsPausedWhileItWaitsForItsClient() {
        FreshHouse.open(database, 4);
        deal = new Deal(house, SILENT, house.enter(World.persona(SILENT)));
        run = house.get("/api/v1/runs?kind=journey&subject=" + deal.prospect()).getString("items[0].id");
        try (var approver = new Approver(house)) {
            await("the first message is out").atMost(PATIENCE).untilAsserted(() -> assertThat(
                            house.get("/api/v1/runs/" + run).getString("node"))
                    .isEqualTo("await_client"));
        }
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.owner())
                .post("/api/v1/runs/" + run + "/pause")
                .then()
                .statusCode(200);
    }

    @Test
    void machinesWakeNobody() throws GeneralSecurityException, SQLException {
        // Given
        var replies = List.of(
                text("Auto-Submitted: auto-replied", "Re: dinner", "Gone skiing!"),
                text("X-Autoreply: yes", "AW: Fest", "Ich bin in Elternzeit."),
                text("Precedence: auto_reply", "Re: fête", "Je suis en mer."),
                text("Return-Path: <>", "Respuesta automática", "Vuelvo el lunes."),
                text("X-A: b", "Re: dinner", "I am out of the office until 4 May and will reply on my return."),
                text("X-A: b", "Ihre Anfrage", "Ihre Anfrage ist bei uns eingegangen. Wir melden uns in Kürze."),
                text("X-A: b", "Re: fête", "Je suis absente jusqu'au 4 mai. Je vous répondrai à mon retour."),
                text("X-A: b", "Re: boda", "Estoy de vacaciones hasta el 4 de mayo. Responderé a mi vuelta."),
                text("List-Id: <n.hall.example>", "Neues", "Sie erhalten diesen Newsletter, weil Sie Kunde sind."),
                text("List-Unsubscribe: <https://hall.example/u>", "News", "Our new rooms are ready."));
        // When
        for (var mail : replies) {
            deliver(mail, "filed");
        }
        // Then
        assertThat(received()).hasSize(replies.size()).allSatisfy(message -> assertThat(message)
                .containsEntry("automatic", true)
                .containsEntry("intent", "out_of_office"));
        assertThat(signals()).isZero();
        assertThat(conversation("needsPerson")).isEqualTo("false");
    }

    @Test
    void peopleWakeTheRunWhateverTheirProgramsSay() throws GeneralSecurityException, SQLException {
        // Given
        var mails = List.of(
                text("X-Auto-Response-Suppress: All", "Re: Automatic reply: x", "I am back. We are 60 people."),
                text("Return-Path: <>", "AW: Fest", "Wir brauchen noch Ihre Umsatzsteuer-ID bis Freitag."),
                text("Precedence: bulk", "Re: fête", "C'est d'accord pour nous, faut-il un acompte ?"),
                text("List-Id: <e.hotel.example>", "Re: boda", "Nadia: le confirmo 18 habitaciones. ¿Con desayuno?"),
                text("X-A: b", "Re: dinner", "Yes, gladly.\n\n> I am out of the office until 4 May."));
        // When
        for (var mail : mails) {
            deliver(mail, "filed");
        }
        // Then
        assertThat(received()).hasSize(mails.size()).allSatisfy(message -> assertThat(message)
                .containsEntry("automatic", false));
        assertThat(signals()).isEqualTo(mails.size());
    }

    @Test
    void aBounceInWordsIsShownToAPersonAndWakesNobody() throws GeneralSecurityException, SQLException {
        // When
        deliver(
                "From: it@guest.example\r\nSubject: Your mail\r\nMessage-ID: <" + UUID.randomUUID()
                        + "@guest.example>\r\nIn-Reply-To: " + sentId()
                        + "\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered. The mailbox is full.",
                "filed");
        // Then
        assertThat(deal.sent().getFirst()).containsEntry("status", "bounced");
        assertThat(received()).singleElement().satisfies(message -> assertThat(message)
                .containsEntry("intent", "bounce")
                .containsEntry("automatic", true));
        assertThat(conversation("needsPersonReason")).contains("not delivered");
        assertThat(signals()).isZero();
        assertThat(house.total("/api/v1/suppressions")).isZero();
    }

    @Test
    void aPermanentReportSuppressesItsRecipientAndEndsTheJourney() throws GeneralSecurityException, SQLException {
        // When
        deliver(report("failed", "5.1.1"), "filed");
        // Then
        assertThat(deal.sent().getFirst()).containsEntry("status", "bounced");
        assertThat(house.total("/api/v1/suppressions")).isEqualTo(1);
        assertThat(signals()).isPositive();
    }

    @Test
    void aReportOfDelayChangesNothing() throws GeneralSecurityException, SQLException {
        // When
        deliver(report("delayed", "4.4.1"), "filed");
        // Then
        assertThat(deal.sent().getFirst()).containsEntry("status", "sent");
        assertThat(received()).singleElement().satisfies(message -> assertThat(message)
                .containsEntry("intent", "bounce"));
        assertThat(signals()).isZero();
    }

    private String report(String action, String status) {
        return "From: MAILER-DAEMON@guest.example\r\nSubject: Report\r\nMessage-ID: <" + UUID.randomUUID()
                + "@guest.example>\r\n"
                + REPORT.formatted(World.persona(SILENT).address(), action, status, sentId())
                        .replace("\n", "\r\n");
    }

    private String text(String header, String subject, String text) {
        return "From: " + World.persona(SILENT).address() + "\r\nTo: hello@rainmaker.example\r\nMessage-ID: <"
                + UUID.randomUUID() + "@guest.example>\r\nIn-Reply-To: " + sentId() + "\r\nSubject: " + subject + "\r\n"
                + header + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text + "\r\n";
    }

    private String sentId() {
        return (String) deal.sent().getFirst().get("mailId");
    }

    private void deliver(String mail, String status) throws GeneralSecurityException {
        TestMail.deliver(secret, mail).then().statusCode(202).body("status", equalTo(status));
    }

    private List<Map<String, Object>> received() {
        return deal.messages().stream()
                .filter(message -> "in".equals(message.get("direction")))
                .toList();
    }

    private String conversation(String field) {
        return house.get("/api/v1/conversations/" + deal.conversation()).getString(field);
    }

    /** What mail has told the run; the approval before told it something, too. */
    private int signals() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM workflow_signal WHERE run_id = ? AND name LIKE 'message.%'")) {
            statement.setString(1, run);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
