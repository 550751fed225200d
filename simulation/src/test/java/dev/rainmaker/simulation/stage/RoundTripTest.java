package dev.rainmaker.simulation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rainmaker.simulation.SimulatedWorld;
import dev.rainmaker.simulation.SimulationConfig;
import dev.rainmaker.simulation.product.InboundSignature;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    private static final String INBOUND = "/api/v1/inbound/mime";
    private static final String SECRET = "only-for-this-test";

    @TempDir
    Path folder;

    private ProductDouble product;
    private SimulatedWorld world;

    @BeforeEach
    void open() throws Exception {
        product = new ProductDouble();
        world = SimulatedWorld.start(new Settings(folder), product::url, 1_000_000, InstantSource.system());
    }

    @AfterEach
    void close() {
        world.close();
        product.close();
    }

    @Test
    void answersAMailWithASignedThreadedOne() throws Exception {
        // When
        send("maya.thornquist@mailbox.example", "<q1@house.example>", "How many guests do you expect?");
        // Then
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(1));
        var call = product.to(INBOUND).getFirst();
        var timestamp = Long.parseLong(call.header("X-rainmaker-timestamp"));
        assertThat(call.header("Content-type")).isEqualTo("message/rfc822");
        assertThat(call.header("X-rainmaker-signature"))
                .isEqualTo(new InboundSignature(SECRET).sign(timestamp, call.body()));
        assertThat(timestamp).isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
        var answer = parsed(call);
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<q1@house.example>");
        assertThat(answer.getSubject()).isEqualTo("Re: Your day");
        assertThat(answer.getSentDate()).isBetween("2027-02-01T09:00:00.000Z", "2027-02-02T09:00:00.000Z");
        assertThat(answer.getContent().toString()).containsPattern("\\b12\\d\\b");
    }

    @Test
    void triesAgainWithTheSameMessageId() throws Exception {
        // Given
        product.refusals.set(2);
        // When
        send("lena.falkenrath@postfach.example", "<q1@house.example>", "How many guests?");
        // Then
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(3));
        assertThat(product.to(INBOUND).stream().map(ProductDouble.Call::text).distinct())
                .hasSize(1);
    }

    @Test
    void answersARepeatedMailOnlyOnce() throws Exception {
        // When
        send("joana.mesquita@lumeria-software.example", "<q1@house.example>", "How many guests?");
        send("joana.mesquita@lumeria-software.example", "<q1@house.example>", "How many guests?");
        // Then
        await().untilAsserted(() -> assertThat(world.mailbox().entries()).hasSize(3));
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(1));
    }

    @Test
    void bouncesAMailToNobody() throws Exception {
        // When
        send("nobody@nowhere.example", "<q1@house.example>", "Hello?");
        // Then
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(1));
        assertThat(parsed(product.to(INBOUND).getFirst()).getContentType()).contains("multipart/report");
    }

    @Test
    void opensAndAcceptsAProposal() throws Exception {
        // When
        send("kendra.maddox@bluebonnetrobotics.example", "<q1@house.example>", "See " + product.url() + "/p/tok1");
        // Then
        var accept = "/api/v1/public/proposals/tok1/accept";
        await().untilAsserted(() -> assertThat(product.to(accept)).hasSize(1));
        assertThat(product.to("/p/tok1")).hasSize(1);
        assertThat(product.to(accept).getFirst().text())
                .contains("\"packageId\":\"best\"")
                .contains("\"name\":\"Kendra Maddox\"");
    }

    @Test
    void unsubscribesWithOneClickOnTheProductOnly() throws Exception {
        // When
        send("imogen.vale@mailbox.example", "<q1@house.example>", "Hello!");
        // Then
        await().untilAsserted(() -> assertThat(product.to("/u/tok?a=1")).hasSize(1));
        assertThat(product.to("/u/tok?a=1").getFirst().text()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        // Given: a mail that cannot be answered yet, and one that is
        send("lena.falkenrath@postfach.example", "<q1@house.example>", "How many guests?");
        await().untilAsserted(() ->
                assertThat(folder.resolve("journal.jsonl")).content().contains("\"done\""));
        product.refusals.set(Integer.MAX_VALUE);
        send("maya.thornquist@mailbox.example", "<q2@house.example>", "How many guests do you expect?");
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSizeGreaterThan(1));
        // When
        world.close();
        product.calls.clear();
        product.refusals.set(0);
        world = SimulatedWorld.start(new Settings(folder), product::url, 1_000_000, InstantSource.system());
        // Then
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(1));
        assertThat(product.to(INBOUND).getFirst().text()).contains("<q2@house.example>");
        assertThat(world.mailbox().entries()).hasSizeGreaterThan(3);
        send("maya.thornquist@mailbox.example", "<q2@house.example>", "How many guests do you expect?");
        send("maya.thornquist@mailbox.example", "<q3@house.example>", "Where will it be?");
        await().untilAsserted(() -> assertThat(product.to(INBOUND)).hasSize(2));
        assertThat(product.to(INBOUND).getLast().text()).contains("<q3@house.example>");
    }

    private void send(String to, String id, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(world.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress("planner@house.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Your day");
        message.setHeader("List-Unsubscribe", "<https://elsewhere.example/u/tok?a=1>");
        message.setText(text);
        Transport.send(message);
    }

    private static MimeMessage parsed(ProductDouble.Call call) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(call.body()));
    }

    private record Settings(Path worldDir) implements SimulationConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int smtpPort() {
            return 0;
        }

        @Override
        public Optional<URI> productUrl() {
            return Optional.empty();
        }

        @Override
        public long seed() {
            return 7;
        }

        @Override
        public boolean remembers() {
            return true;
        }

        @Override
        public Optional<String> inboundSecret() {
            return Optional.of(SECRET);
        }
    }
}
