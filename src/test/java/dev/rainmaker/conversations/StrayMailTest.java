package dev.rainmaker.conversations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Mail that cannot be read or belongs nowhere is shown to a person or refused clearly; it never breaks or gets lost. */
@QuarkusTest
class StrayMailTest {
    @ConfigProperty(name = "rainmaker.inbound.secret")
    String secret;

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

    private Response deliver(String text) throws GeneralSecurityException {
        var mail = text.getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("message/rfc822", io.restassured.http.ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-Rainmaker-Timestamp", timestamp)
                .header("X-Rainmaker-Signature", HexFormat.of().formatHex(mac.doFinal(mail)))
                .contentType("message/rfc822")
                .body(mail)
                .post("/api/v1/inbound/mime");
    }
}
