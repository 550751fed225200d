package dev.rainmaker.mcp.proposal.board;

import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.GivenPicture;
import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import dev.rainmaker.mcp.proposal.content.Limits;
import dev.rainmaker.mcp.proposal.content.NamedColor;
import java.util.List;
import java.util.Locale;

/**
 * Everything a mood board shows, checked.
 *
 * @param title headline
 * @param words a few words on the mood; may be null
 * @param brand who made it; may be null
 * @param images one to twelve
 * @param colors up to ten
 * @param locale language of labels and the paper that is usual there
 */
public record MoodBoardContent(
        String title, String words, Brand brand, List<GivenPicture> images, List<NamedColor> colors, Locale locale) {
    private static final int MAX_IMAGES = 12;
    private static final int MAX_COLORS = 10;

    public MoodBoardContent {
        Limits.required("title", title, 120);
        Limits.optional("description", words, 600);
        images = Limits.list("images", images, MAX_IMAGES);
        colors = Limits.list("colors", colors, MAX_COLORS);
        if (images.isEmpty()) throw new InvalidProposal("images is empty: a mood board shows at least one picture.");
        for (int i = 0; i < images.size(); i++) {
            Limits.optional("images[" + i + "].caption", images.get(i).caption(), 120);
        }
        for (int i = 0; i < colors.size(); i++) {
            Limits.optional("colors[" + i + "].name", colors.get(i).name(), 40);
            if (colors.get(i).color() == null || !colors.get(i).color().matches("#[0-9A-Fa-f]{6}"))
                throw new InvalidProposal("colors[" + i + "].color must look like #a3b18a.");
        }
        Limits.brand(brand);
    }
}
