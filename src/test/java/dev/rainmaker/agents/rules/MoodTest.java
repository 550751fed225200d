package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.agents.Mood;
import dev.rainmaker.agents.rules.conversation.MoodReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How clients sound, in four languages. */
class MoodTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEEN|We can't wait to see the barn.",
                "KEEN|Das klingt toll.",
                "KEEN|Nous sommes ravis.",
                "KEEN|Nos encanta la idea.",
                "GRATEFUL|We really appreciate the quick answer.",
                "GRATEFUL|Herzlichen Dank für alles.",
                "GRATEFUL|Mille mercis pour votre aide.",
                "GRATEFUL|Muchísimas gracias por todo.",
                "HESITANT|We are not sure yet.",
                "HESITANT|Wir müssen noch überlegen.",
                "HESITANT|C'est trop cher pour nous.",
                "HESITANT|Todavía tenemos dudas.",
                "HESITANT|We are not happy with the second menu.",
                "WORRIED|We are worried about the rain.",
                "WORRIED|Wir sind nervös wegen der Technik.",
                "WORRIED|Je suis inquiète pour la date.",
                "WORRIED|Nos preocupa el tiempo.",
                "ANNOYED|This is the third time I ask.",
                "ANNOYED|Wir sind enttäuscht.",
                "ANNOYED|C'est inadmissible.",
                "ANNOYED|Estamos hartos.",
            })
    void soundsLike(Mood.Word word, String sentence) {
        assertThat(MoodReader.read("Hello.\n" + sentence)).hasValue(new Mood(word, sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will be 120 guests.",
                "Don't worry about the date.",
                "Bitte schicken Sie uns das Menü.",
                "> We can't wait.\nOk."
            })
    void saysNothing(String words) {
        assertThat(MoodReader.read(words)).isEmpty();
    }

    @Test
    void aComplaintBehindThanksIsAComplaint() {
        // When
        var mood = MoodReader.read("Thank you so much for calling. Still, I am disappointed.");
        // Then
        assertThat(mood).hasValue(new Mood(Mood.Word.ANNOYED, "Still, I am disappointed."));
    }
}
