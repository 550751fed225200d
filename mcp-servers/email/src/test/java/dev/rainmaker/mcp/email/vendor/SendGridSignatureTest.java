package dev.rainmaker.mcp.email.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The vendor's own vector; ours, with keys made for it, is in {@link EventHooksTest}. */
class SendGridSignatureTest {
    @Test
    @EnabledIfSystemProperty(named = "vendor.specs", matches = ".+")
    void theVendorsVectorIsRightAndEveryChangeOfItWrong() throws IOException {
        var vector = new ObjectMapper()
                .readTree(Path.of(
                                System.getProperty("vendor.specs"),
                                "sendgrid",
                                "event-webhook-signature-test-vector.json")
                        .toFile());
        var key = vector.get("public_key_base64_der_spki").asText();
        var time = vector.at("/headers/X-Twilio-Email-Event-Webhook-Timestamp").asText();
        var signature =
                vector.at("/headers/X-Twilio-Email-Event-Webhook-Signature").asText();
        var body = vector.get("raw_body").asText();
        assertThat(isRight(key, time, signature, body)).isTrue();
        assertThat(isRight(key, time, signature, body.strip())).isFalse();
        assertThat(isRight(key, "1600112503", signature, body)).isFalse();
        assertThat(isRight(key, time, signature.replace('G', 'H'), body)).isFalse();
        assertThat(isRight("bm90IGEga2V5", time, signature, body)).isFalse();
    }

    private static boolean isRight(String key, String time, String signature, String body) {
        return SendGridSignature.isRight(key, time, signature, body.getBytes(StandardCharsets.UTF_8));
    }
}
