package dev.rainmaker.platform.planning;

import java.time.ZoneId;
import java.util.Optional;

/** Port through which a feature learns in which time zone a client lives. Implemented by the outreach. */
public interface ClientZones {
    /**
     * Zone of a place as it was written; empty when its words name none.
     *
     * @param place may be null
     */
    Optional<ZoneId> of(String place);
}
