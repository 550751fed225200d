package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.UpdateProspect;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** New values of a prospect; PUT clears what is absent, PATCH leaves it. */
record UpdateProspectRequest(
        ProspectType type,
        @Size(max = 200) String name,
        @Size(max = 200) String company,
        @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 200) String place,
        @Size(max = 64) String timeZone,
        EventType eventType,
        LocalDate eventDate,
        @Min(1) @Max(1_000_000) Integer guests,
        @Size(max = 1000) String reason) {

    UpdateProspect toCommand(boolean replace) {
        return new UpdateProspect(
                replace, type, name, company, email, phone, place, timeZone, eventType, eventDate, guests, reason);
    }
}
