package dev.rainmaker.mcp.proposal.board;

import dev.rainmaker.mcp.proposal.content.GivenPicture;
import dev.rainmaker.mcp.proposal.render.AccentPalette;
import dev.rainmaker.mcp.proposal.render.Labels;
import dev.rainmaker.mcp.proposal.render.PaperSize;
import dev.rainmaker.mcp.proposal.render.PdfWriter;
import dev.rainmaker.mcp.proposal.render.Picture;
import dev.rainmaker.mcp.proposal.render.PictureRows;
import dev.rainmaker.mcp.proposal.render.PrintPicture;
import dev.rainmaker.mcp.proposal.render.TemplateEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Makes mood boards. Repeatable: the same content gives the same bytes. */
@ApplicationScoped
public class MoodBoards {
    private static final int MAX_IMAGE_BYTES = 8 << 20;
    private static final int MAX_LOGO_BYTES = 1 << 20;
    private static final double MARGINS = 36;
    private static final double HIGHEST = 110;
    private static final double LOWEST = 28;

    private final TemplateEngine templates = new TemplateEngine();
    private final PdfWriter writer;

    public MoodBoards(PdfWriter writer) {
        this.writer = writer;
    }

    /** @throws dev.rainmaker.mcp.proposal.content.InvalidProposal when a picture or a colour cannot be used */
    public PdfWriter.Pdf pdf(MoodBoardContent content) {
        return writer.write(templates.render("moodboard", page(content)));
    }

    /** The pages as PNG pictures. */
    public List<byte[]> pages(PdfWriter.Pdf pdf) {
        return PageImages.of(pdf.bytes());
    }

    private static BoardPage page(MoodBoardContent content) {
        var labels = new Labels(content.locale());
        boolean isLetter = PaperSize.of(content.locale()).equals("letter");
        double width = (isLetter ? 279.4 : 297) - MARGINS;
        var brand = content.brand();
        var logo = brand == null
                        || brand.logoBase64() == null
                        || brand.logoBase64().isBlank()
                ? null
                : Picture.of("brand.logo_base64", brand.logoBase64(), MAX_LOGO_BYTES)
                        .dataUri();
        return new BoardPage(
                content.title(),
                content.words(),
                brand,
                logo,
                PictureRows.fitting(pictures(content.images()), width, room(content, isLetter), HIGHEST, LOWEST),
                content.colors(),
                labels.all(),
                labels.locale().toLanguageTag(),
                isLetter ? "279.4mm 215.9mm" : "297mm 210mm",
                AccentPalette.of(brand == null ? null : brand.accentColor()).accentText(),
                brand == null || !"sans".equals(brand.font()));
    }

    /** Millimetres that are left for pictures on the first page. */
    private static double room(MoodBoardContent content, boolean isLetter) {
        double head = content.title().length() > 60 ? 34 : 23;
        double words =
                content.words() == null ? 0 : 2 + 5 * Math.ceil(content.words().length() / 95.0);
        double colors = content.colors().isEmpty() ? 0 : 23;
        return (isLetter ? 215.9 : 210) - 30 - head - words - colors;
    }

    /** Each is decoded, scaled down and let go before the next, so that twelve large ones fit into little memory. */
    private static List<PictureRows.Item> pictures(List<GivenPicture> given) {
        var pictures = new ArrayList<PictureRows.Item>();
        for (int i = 0; i < given.size(); i++) {
            var picture =
                    Picture.of("images[" + i + "].image_base64", given.get(i).imageBase64(), MAX_IMAGE_BYTES);
            pictures.add(
                    new PictureRows.Item(PrintPicture.of(picture), given.get(i).caption()));
        }
        return pictures;
    }
}
