package dev.rainmaker.conversations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.TestMail;
import dev.rainmaker.TestProspects;
import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Mail that cannot be read or belongs nowhere is shown to a person or refused clearly; it never breaks or gets lost. */
@QuarkusTest
class StrayMailTest {
    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

    @ConfigProperty(name = "rainmaker.company.sender-address")
    String sender;

    private final Map<String, String> prospects = new HashMap<>();

    @Test
    void brokenMimeIsShownToAPersonOrRefusedClearly() throws GeneralSecurityException {
        var mark = UUID.randomUUID().toString();
        var broken = List.of(
                "no header at all " + mark,
                "Content-Type: multipart/mixed; boundary=\"open" + mark + "\r\n\r\n--nothing",
                "From: <<<@@>\r\nSubject: =?utf-8?Q?=ZZ?= " + mark + "\r\n\r\nhello",
                "From: a@guest.example\r\nMessage-ID: <" + mark + "@guest.example>\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n%%%not base64%%%",
                "\u0000\u0001\u0002" + mark);
        for (var mail : broken) {
            int before = waiting();
            var answer = deliver(mail);
            assertThat(answer.statusCode()).as(mail + "\n" + answer.asString()).isBetween(200, 499);
            assertThat(answer.asString()).doesNotContain("Exception", "dev.rainmaker.");
            if (answer.statusCode() < 300) {
                assertThat(waiting()).as(mail + "\n" + answer.asString()).isGreaterThan(before);
            } else {
                assertThat(answer.<String>path("code")).isNotBlank();
                assertThat(answer.<String>path("detail")).isNotBlank();
            }
        }
    }

    @Test
    void aReplyToAnUnknownThreadWaitsForAPerson() throws GeneralSecurityException {
        // Given
        int before = waiting();
        var id = UUID.randomUUID();
        // When
        var answer = deliver("From: Somebody <stranger-" + id + "@guest.example>\r\nTo: sales@planner.example\r\n"
                + "Message-ID: <" + id + "@guest.example>\r\nIn-Reply-To: <never-sent-" + id + "@planner.example>\r\n"
                + "Subject: Re: your letter\r\nContent-Type: text/plain\r\n\r\nYes, please call me.\r\n");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(waiting()).isGreaterThan(before);
    }

    private static int waiting() {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get("/api/v1/inbound/attention?total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void theSameMailOverAnotherRelayIsKnown() throws GeneralSecurityException {
        // Given
        var writer = somebody();
        var mail = from(writer, "We plan a relaxed dinner.");
        deliver(mail).then().statusCode(202).body("status", equalTo("filed"));
        // When
        var again = deliver("Received: from a.relay.example by b.relay.example\r\n" + mail);
        // Then
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(202);
        assertThat(again.<String>path("status")).isEqualTo("duplicate");
        assertThat(messagesOf(writer)).hasSize(1);
    }

    @Test
    void mailsOfOneClientAtTheSameMomentAreAllFiled() throws Exception {
        // Given
        var writer = somebody();
        deliver(from(writer, "The first.")).then().statusCode(202);
        var mails = IntStream.range(0, 6)
                .mapToObj(number -> from(writer, "Note " + number + "."))
                .toList();
        // When
        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(mails.stream()
                            .<Callable<Integer>>map(mail -> () -> deliver(mail).statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        // Then
        assertThat(answers).containsOnly(202);
        assertThat(messagesOf(writer)).hasSize(7);
    }

    @Test
    void ourOwnMailIsNoReply() throws GeneralSecurityException {
        // Given
        var writer = somebody();
        deliver(from(writer, "Hello.")).then().statusCode(202);
        int before = waiting();
        // When
        var answer = deliver(from(sender, "A copy of what we wrote."));
        // Then
        assertThat(answer.<String>path("status")).isEqualTo("attention");
        assertThat(waiting()).isGreaterThan(before);
    }

    @Test
    void whatNoJourneyTakesCallsAPerson() throws GeneralSecurityException {
        // Given
        var writer = somebody();
        // When
        deliver(from(writer, "Is anybody there?")).then().statusCode(202);
        // Then
        var conversation = conversationOf(writer);
        assertThat(conversation.getBoolean("items[0].needsPerson")).isTrue();
        assertThat(conversation.getString("items[0].needsPersonReason")).contains("no journey");
    }

    private String somebody() {
        var address = "writer-" + UUID.randomUUID() + "@guest.example";
        prospects.put(
                address, TestProspects.entered(Map.of("type", "individual", "name", "Willa Writer", "email", address)));
        return address;
    }

    private JsonPath conversationOf(String writer) {
        return read("/api/v1/conversations?prospect=" + prospects.get(writer));
    }

    private List<String> messagesOf(String writer) {
        var id = conversationOf(writer).getString("items[0].id");
        return read("/api/v1/conversations/" + id + "/messages").getList("body");
    }

    private static JsonPath read(String path) {
        return given().auth()
                .oauth2(TestTokens.owner())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String from(String writer, String text) {
        return "From: " + writer + "\r\nTo: sales@planner.example\r\nMessage-ID: <" + UUID.randomUUID()
                + "@guest.example>\r\nSubject: Our event\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n";
    }

    private Response deliver(String text) throws GeneralSecurityException {
        return TestMail.deliver(secret, text);
    }
}
