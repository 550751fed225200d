package dev.rainmaker.prospects;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database would not give back as it was is refused, never changed in silence. */
@QuarkusTest
class UnkeepableTest {
    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "1899-12-31", "2200-01-01", "0000-01-01"})
    void aDayThatNoEventIsOn(String day) {
        ProspectCalls.create(Map.of("name", "Ana Far", "eventDate", day)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2199-12-31"})
    void theLastDaysThatCanBe(String day) {
        ProspectCalls.create(Map.of("name", "Ana Edge " + day, "eventDate", day))
                .statusCode(201)
                .body("eventDate", equalTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\u0000", "a\u0007b", "\u007f"})
    void signsThatAreNoText(String name) {
        ProspectCalls.create(Map.of("name", name)).statusCode(400);
        ProspectCalls.create(Map.of("name", "Ana", "reason", name)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e\u200b", "\u2066", " \u200d "})
    void aNameThatNobodyCanSee(String name) {
        ProspectCalls.create(Map.of("name", name)).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"'Zoë 🎉 李'", "'नमस्ते'", "'O''Neil-Ñandú'"})
    void namesOfTheWorld(String name) {
        ProspectCalls.create(Map.of("name", name)).statusCode(201).body("name", equalTo(name));
    }

    @Test
    void anAddressWithAHiddenSign() {
        ProspectCalls.create(Map.of("name", "Ana", "email", "\u0000@b.example")).statusCode(400);
    }
}
