package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.CreateProspect;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A prospect entered by hand. */
record CreateProspectRequest(
        ProspectType type,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String company,
        @Size(max = 254) String email,
        @Size(max = 40) String phone,
        @Size(max = 200) String place,
        EventType eventType,
        LocalDate eventDate,
        @Min(1) @Max(1_000_000) Integer guests,
        @Size(max = 1000) String reason) {

    CreateProspect toCommand() {
        return new CreateProspect(
                type, name, company, email, phone, place, eventType, eventDate, guests, reason, "manual", false);
    }
}
