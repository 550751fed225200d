package dev.rainmaker;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mail that a provider delivers, signed as agreed. */
public final class TestMail {
    private TestMail() {}

    public static Response deliver(String secret, String text) throws GeneralSecurityException {
        var mail = text.getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("message/rfc822", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("X-Rainmaker-Timestamp", timestamp)
                .header("X-Rainmaker-Signature", HexFormat.of().formatHex(mac.doFinal(mail)))
                .contentType("message/rfc822")
                .body(mail)
                .post("/api/v1/inbound/mime");
    }
}
