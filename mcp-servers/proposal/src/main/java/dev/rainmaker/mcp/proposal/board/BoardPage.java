package dev.rainmaker.mcp.proposal.board;

import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.NamedColor;
import dev.rainmaker.mcp.proposal.render.PictureRows;
import java.util.List;
import java.util.Map;

/**
 * What the template of a mood board sees.
 *
 * @param paper CSS size of the landscape page
 * @param logo data URI or null
 * @param serif whether headings have serifs
 */
public record BoardPage(
        String title,
        String words,
        Brand brand,
        String logo,
        List<PictureRows.Row> rows,
        List<NamedColor> colors,
        Map<String, String> label,
        String language,
        String paper,
        String accent,
        boolean serif) {}
