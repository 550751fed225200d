package dev.rainmaker.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"Hi\r\nBcc: victim@x.example", "Hi\n", "a\u0000b", "a\u2028b", "\t", "", "   "})
    void aSubjectIsOneLineOfText(String subject) {
        assertThat(validator.validate(new Edits(subject, null))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\t"})
    void aTextSaysSomething(String text) {
        assertThat(validator.validate(new Edits(null, text))).isNotEmpty();
    }

    @Test
    void whatPeopleWriteIsTaken() {
        assertThat(validator.validate(new Edits("Ihr Fest – für 80 Gäste 🎉", "Hello,\n\nyes.\n")))
                .isEmpty();
        assertThat(validator.validate(new Edits(null, null))).isEmpty();
    }
}
