package dev.rainmaker.mcp.proposal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.proposal.Pictures;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.GivenPicture;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.NamedColor;
import dev.rainmaker.mcp.proposal.render.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoodBoardsTest {
    private final MoodBoards boards = new MoodBoards(new PdfWriter());

    private static MoodBoardContent board(List<GivenPicture> pictures) {
        return new MoodBoardContent(
                "Lemon trees & long tables",
                "Warm evening light, citrus and olive leaves, linen, nothing that shines.",
                new Brand("Olive & Oak Events", "#588157", null, "Olive & Oak Events · 12 Orchard Lane"),
                pictures,
                List.of(
                        new NamedColor("#588157", "Olive leaf"),
                        new NamedColor("#f2c14e", "Lemon"),
                        new NamedColor("#dad7cd", "Linen"),
                        new NamedColor("#7f5539", null)),
                Locale.ENGLISH);
    }

    private static GivenPicture picture(int width, int height, int color, String caption) {
        return new GivenPicture(Pictures.drawn(width, height, new Color(color), new Color(0xfefae0), "png"), caption);
    }

    private static List<GivenPicture> seven() {
        return List.of(
                picture(1200, 800, 0x588157, "The courtyard at seven"),
                picture(600, 900, 0xf2c14e, "Lemons on the table"),
                picture(900, 900, 0x7f5539, null),
                picture(1600, 700, 0x344e41, "One table for everybody"),
                picture(700, 1000, 0xbc6c25, "Menu cards in linen paper"),
                picture(1000, 750, 0x606c38, null),
                picture(800, 800, 0xdda15e, "Candles"));
    }

    @Test
    void aBoardShowsEveryPictureWithItsWordsAndColours() throws IOException {
        // When
        var pdf = boards.pdf(board(seven()));
        Files.createDirectories(Path.of("target/look"));
        Files.write(Path.of("target/look/moodboard.pdf"), pdf.bytes());
        // Then
        assertThat(pdf.pages()).isEqualTo(1);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Lemon trees & long tables", "Menu cards", "Olive leaf", "#f2c14e");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(boards.pdf(board(seven())).bytes()).isEqualTo(pdf.bytes());
    }

    @Test
    void aPageIsAPictureToo() throws IOException {
        var pages = boards.pages(boards.pdf(board(List.of(picture(400, 300, 0x588157, "One")))));
        assertThat(pages).hasSize(1);
        var page = ImageIO.read(new ByteArrayInputStream(pages.getFirst()));
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
    }

    @Test
    void twelvePicturesFitAndThirteenAreRefused() {
        var twelve = Collections.nCopies(12, picture(300, 200, 0x588157, "A"));
        assertThat(boards.pdf(board(twelve)).pages()).isPositive();
        var thirteen = new ArrayList<>(twelve);
        thirteen.add(twelve.getFirst());
        assertThatThrownBy(() -> board(thirteen)).hasMessageContaining("at most 12");
    }

    static List<String> noPictures() {
        var photo = Pictures.aPhoto(300, 200);
        var half = Base64.getDecoder().decode(photo);
        return List.of(
                "",
                " ",
                "https://pictures.example/a.png",
                "file:///etc/passwd",
                "not base64 at all!",
                "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
                "data:image/png;base64,",
                "data:",
                "iVBORw0KGgo=",
                "/9j/",
                Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(half, 100)),
                Base64.getEncoder().encodeToString(Pictures.aBomb(60_000)),
                Base64.getEncoder().encodeToString(Pictures.aBomb(11_999)),
                "A".repeat(12 << 20));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void whatIsNoPictureIsNamed(String base64) {
        assertThatThrownBy(() -> boards.pdf(board(List.of(new GivenPicture(base64, null)))))
                .isInstanceOf(InvalidProposal.class)
                .hasMessageContaining("images[0].image_base64");
    }
}
