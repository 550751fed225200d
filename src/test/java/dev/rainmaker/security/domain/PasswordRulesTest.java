package dev.rainmaker.security.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.security.SecurityRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "abababababababab", "Olivia-is-my-name-1"})
    void refusesTheShortTheMonotonousAndTheOwnName(String password) {
        assertThatThrownBy(() -> Passwords.requireFit(password, "olivia@rainmaker.example"))
                .isInstanceOf(SecurityRefused.class);
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThatThrownBy(() -> Passwords.requireFit("äöüßabcdefgh".repeat(6), "o@rainmaker.example"))
                .hasMessageContaining("72 bytes");
    }

    @Test
    void takesAPhrase() {
        assertThatCode(() -> Passwords.requireFit("correct horse battery", "olivia@rainmaker.example"))
                .doesNotThrowAnyException();
    }
}
