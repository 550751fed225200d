package dev.rainmaker.mcp.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.proposal.board.MoodBoardContent;
import dev.rainmaker.mcp.proposal.board.MoodBoards;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.GivenPicture;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.NamedColor;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Mood boards. */
@McpServer("proposal")
public class MoodBoardTools {
    private final MoodBoards boards;

    MoodBoardTools(MoodBoards boards) {
        this.boards = boards;
    }

    /**
     * A finished board.
     *
     * @param contentBase64 one PDF, or one PNG per page
     * @param sha256 of the PDF, in either case
     * @param missingCharacters what the fonts lack, printed as {@code #}; empty as a rule
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record MoodBoard(
            List<String> contentBase64, String contentType, int pages, String sha256, String missingCharacters) {}

    @Tool(
            name = "create_mood_board",
            description = """
                    Sets pictures, captions and colours on landscape pages, as one PDF or as a PNG per page. Pictures come as
                    bytes; addresses are not fetched. Pictures are not cropped. The same content gives the same board.""",
            outputSchema = @Tool.OutputSchema(from = MoodBoard.class),
            annotations = @Tool.Annotations(readOnlyHint = true, idempotentHint = true, openWorldHint = false))
    @ToolCall(server = "proposal", scope = "tools:proposal.read")
    @RunOnVirtualThread
    public ToolResponse create(
            @ToolArg(description = "Headline") String title,
            @ToolArg(description = "One to twelve PNG or JPEG pictures of at most 8 MB, in their order")
                    List<GivenPicture> images,
            @ToolArg(description = "Up to ten colours", required = false) List<NamedColor> colors,
            @ToolArg(description = "A few words on the mood", required = false) String description,
            @ToolArg(description = "Whose board it is", required = false) Brand brand,
            @ToolArg(description = "pdf or png", defaultValue = "pdf") String format,
            @ToolArg(description = "Language tag for labels, e.g. en or de", defaultValue = "en") String locale) {
        if (!List.of("pdf", "png").contains(format)) {
            throw new ToolCallException("format must be pdf or png.");
        }
        try {
            var language = Locale.forLanguageTag(Require.line("locale", locale, 20));
            var content = new MoodBoardContent(title, description, brand, images, colors, language);
            var pdf = boards.pdf(content);
            boolean isPdf = format.equals("pdf");
            var files = isPdf ? List.of(pdf.bytes()) : boards.pages(pdf);
            var type = isPdf ? "application/pdf" : "image/png";
            var hash = Sha256.of(pdf.bytes());
            var words = "Mood board of %d pages as %s, SHA-256 of the PDF %s. The bytes are content_base64."
                            .formatted(pdf.pages(), format, hash)
                    + MissingCharacters.words(pdf.missing());
            var encoded =
                    files.stream().map(Base64.getEncoder()::encodeToString).toList();
            return new ToolResponse(
                    false,
                    List.of(new TextContent(words)),
                    new MoodBoard(encoded, type, pdf.pages(), hash, pdf.missing()),
                    null);
        } catch (InvalidProposal invalid) {
            throw new ToolCallException(invalid.getMessage());
        }
    }
}
