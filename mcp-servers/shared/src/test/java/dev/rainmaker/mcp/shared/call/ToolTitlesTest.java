package dev.rainmaker.mcp.shared.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolTitlesTest {
    @ParameterizedTest
    @CsvSource({
        "query, Query",
        "send_email, Send email",
        "render_proposal_pdf, Render proposal PDF",
        "create_signed_url, Create signed URL"
    })
    void aTitleIsTheWordsOfTheName(String name, String title) {
        assertThat(ToolTitles.words(name)).isEqualTo(title);
    }
}
