package dev.rainmaker.mcp.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void overSmtpTheSandboxEndsHere() {
        var mail = new OutgoingEmail(
                "<m@house.example>",
                "a@house.example",
                null,
                "b@knot.example",
                null,
                "S",
                "T",
                null,
                null,
                List.of(),
                null,
                List.of());
        var smtp = new SmtpProvider(null, null, "nowhere.invalid", 25, TestSettings.of(Map.of("sandbox", "true")));
        assertThat(smtp.send(mail)).isEqualTo("sandbox");
    }
}
