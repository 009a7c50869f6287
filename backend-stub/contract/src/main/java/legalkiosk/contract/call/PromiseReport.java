package legalkiosk.contract.call;

import java.time.LocalDate;
import java.util.List;

/** The promise over some days, first to last inclusive. Booked consultations are not counted. */
public record PromiseReport(
        LocalDate from,
        LocalDate to,
        PromiseCount all,
        List<PromiseCount> byTerminal,
        List<PromiseCount> byHour,
        List<PromiseCount> byLawyer) {}
