package legalkiosk.server.booking;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.server.roster.Roster.DutySlot;
import legalkiosk.server.storage.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Places in slots. A place is kept by a hold until a moment, or sold to a booking; its primary key (slot, place) is what makes it
 * impossible to give it away twice. A hold that has run out is simply taken over; no job has to clean it up.
 */
final class Seats {
    private final Ids ids;

    Seats(Ids ids) {
        this.ids = ids;
    }

    /** A hold as stored. */
    record Held(String slotId, int place, Instant expiresAt) {}

    /** Keeps the first free place; empty when all are taken. */
    Optional<String> hold(Handle handle, DutySlot slot, String holder, Instant now, Instant expiresAt) {
        String hold = ids.next();
        for (int place = 1; place <= slot.capacity(); place++) {
            int taken = handle.createUpdate("insert into seat (slot_id, place, start_at, hold_id, holder, expires_at)"
                + " values (:slot, :place, :start, :hold, :holder, :expires) on conflict (slot_id, place) do update"
                + " set hold_id = excluded.hold_id, holder = excluded.holder, expires_at = excluded.expires_at where"
                + " seat.booking_id is null and seat.expires_at <= :now")
                    .bind("slot", slot.id())
                    .bind("place", place)
                    .bind("start", slot.start().toInstant().toEpochMilli())
                    .bind("hold", hold)
                    .bind("holder", holder)
                    .bind("expires", expiresAt.toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .execute();
            if (taken == 1) {
                return Optional.of(hold);
            }
        }
        return Optional.empty();
    }

    /** Sells a held place; empty if the hold has run out, was given back, or belongs to somebody else. */
    Optional<Held> sell(Handle handle, String hold, String holder, String booking, Instant now) {
        return handle.createQuery("update seat set booking_id = :booking"
                        + " where hold_id = :hold and holder = :holder and booking_id is null and expires_at > :now"
                        + " returning slot_id, place, expires_at")
                .bind("booking", booking)
                .bind("hold", hold)
                .bind("holder", holder)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Held(
                        row.getString("slot_id"), row.getInt("place"), Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    /** Gives a hold back; a sold place stays sold. */
    void release(Handle handle, String hold, String holder) {
        handle.createUpdate("delete from seat where hold_id = :hold and holder = :holder and booking_id is null")
                .bind("hold", hold)
                .bind("holder", holder)
                .execute();
    }

    /** Makes the place of a booking free again. */
    void free(Handle handle, String booking) {
        handle.createUpdate("delete from seat where booking_id = :booking")
                .bind("booking", booking)
                .execute();
    }

    /** How many places are gone now of each slot that starts between two moments. */
    Map<String, Integer> taken(Handle handle, Instant now, Instant from, Instant to) {
        return handle
                .createQuery("select slot_id, count(*) as gone from seat"
                        + " where start_at >= :from and start_at < :to"
                        + " and (booking_id is not null or expires_at > :now) group by slot_id")
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Map.entry(row.getString("slot_id"), row.getInt("gone")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
