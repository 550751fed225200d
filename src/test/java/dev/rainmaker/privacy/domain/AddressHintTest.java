package dev.rainmaker.privacy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.privacy.SuppressionAdded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressHintTest {
    @ParameterizedTest
    @CsvSource({
        "ana.bell@mail.example,   a•••@m•••.example",
        "' ana@mail.example ',    a•••@m•••.example",
        "a@localhost,             a•••@l•••",
        "a@,                      a•••@•••",
        "@mail.example,           •••",
        "no address,              •••",
        "a@b@sub.mail.example,    a•••@s•••.example"
    })
    void aHintTellsPeopleApartWithoutShowingTheAddress(String address, String hint) {
        assertThat(AddressHint.of(address)).isEqualTo(hint);
    }

    @Test
    void aHintFitsItsColumn() {
        // When
        var hint = AddressHint.of("a@b." + "x".repeat(200));
        // Then
        assertThat(hint).hasSize(64).startsWith("a•••@b•••.x");
    }

    @Test
    void theAnnouncementNamesTheProspectWhenThereIsOne() {
        assertThat(new SuppressionAdded("s1", "a1", "p1", "manual").facts())
                .containsEntry("prospect", "p1")
                .containsEntry("reason", "manual");
        assertThat(new SuppressionAdded("s1", "a1", null, "manual").facts()).doesNotContainKey("prospect");
    }
}
