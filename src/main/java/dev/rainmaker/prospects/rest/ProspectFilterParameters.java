package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ProspectFilter;
import dev.rainmaker.prospects.ProspectStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** What narrows a list of prospects; {@code status} may be given several times. Use as a bean parameter. */
public class ProspectFilterParameters {
    @RestQuery
    public List<ProspectStatus> status;

    @RestQuery
    public ProspectType type;

    @RestQuery
    @Size(max = 200)
    public String q;

    @RestQuery
    @Size(max = 64)
    @Pattern(regexp = IdFormat.NAME_PATTERN, message = "must be a name or an id")
    public String source;

    @RestQuery
    @Pattern(regexp = IdFormat.PATTERN, message = "is not an id")
    public String assignedTo;

    @RestQuery
    public Boolean needsReview;

    ProspectFilter toFilter() {
        Set<ProspectStatus> statuses = status == null || status.isEmpty() ? Set.of() : EnumSet.copyOf(status);
        return new ProspectFilter(statuses, type, q, source, assignedTo, needsReview);
    }
}
