package dev.rainmaker.prospects;

import dev.rainmaker.platform.planning.ProspectType;
import java.util.Set;

/**
 * What a list is narrowed to; null or empty means any.
 *
 * @param words each must begin a word of name, company or place
 */
public record ProspectFilter(
        Set<ProspectStatus> statuses,
        ProspectType type,
        String words,
        String source,
        String assignedTo,
        Boolean needsReview) {}
