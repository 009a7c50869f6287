package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.Collection;
import java.util.function.Consumer;
import legalkiosk.kiosk.video.quality.Measured;
import legalkiosk.kiosk.video.quality.QualityLadder;
import legalkiosk.kiosk.video.quality.Rung;
import legalkiosk.kiosk.video.wire.Report;

/** Looks at the call once a second (W3C webrtc-stats), moves on the quality ladder and reports. */
final class Statistics {
    private final RTCPeerConnection connection;
    private final RTCRtpSender sender;
    private final PictureOut pictureOut;
    private final PictureIn pictureIn;
    private final Ear ear;
    private final Consumer<Report> reports;
    private final QualityLadder ladder = new QualityLadder();
    private volatile double farFrames = -1;
    private Before before = new Before(0, 0, 0, 0);
    private Rung set = Rung.SOUND;

    private record Before(double bytesIn, double bytesOut, double framesOut, long shown) {}

    Statistics(
            RTCPeerConnection connection,
            RTCRtpSender sender,
            PictureOut pictureOut,
            PictureIn pictureIn,
            Ear ear,
            Consumer<Report> reports) {
        this.connection = connection;
        this.sender = sender;
        this.pictureOut = pictureOut;
        this.pictureIn = pictureIn;
        this.ear = ear;
        this.reports = reports;
    }

    void farSees(double framesPerSecond) {
        farFrames = framesPerSecond;
    }

    void look() {
        connection.getStats(this::understand);
    }

    private synchronized void understand(RTCStatsReport report) {
        Collection<RTCStats> all = report.getStats().values();
        long shown = pictureIn.shown();
        Before now = new Before(
                sum(all, RTCStatsType.TRANSPORT, "bytesReceived"),
                sum(all, RTCStatsType.TRANSPORT, "bytesSent"),
                sum(all, RTCStatsType.OUTBOUND_RTP, "framesSent"),
                shown);
        double sentFrames = Math.max(0, now.framesOut() - before.framesOut());
        double roundTrip = most(all, RTCStatsType.CANDIDATE_PAIR, "currentRoundTripTime", -1);
        double loss = most(all, RTCStatsType.REMOTE_INBOUND_RTP, "fractionLost", 0);
        double available = most(all, RTCStatsType.CANDIDATE_PAIR, "availableOutgoingBitrate", 0) / 1_000;
        double roundTripMillis = roundTrip < 0 ? -1 : roundTrip * 1_000;
        if (now.framesOut() > 0) {
            move(ladder.next(new Measured(available, loss, roundTripMillis, sentFrames, farFrames)));
        }
        Ear.Heard heard = ear.ask();
        reports.accept(new Report.Figures(
                shown,
                shown - before.shown(),
                kbits(now.bytesIn() - before.bytesIn()),
                kbits(now.bytesOut() - before.bytesOut()),
                sentFrames,
                roundTripMillis,
                loss,
                ladder.rung().name(),
                heard.level(),
                heard.hertz()));
        before = now;
    }

    private void move(Rung rung) {
        pictureOut.rung(rung);
        if (rung == set) {
            return;
        }
        set = rung;
        RTCRtpSendParameters parameters = sender.getParameters();
        for (RTCRtpEncodingParameters encoding : parameters.encodings) {
            encoding.active = rung.picture();
            if (rung.picture()) {
                encoding.maxBitrate = rung.kbits() * 1_000;
                encoding.maxFramerate = (double) rung.framesPerSecond();
            }
        }
        sender.setParameters(parameters);
    }

    private static double kbits(double bytes) {
        return Math.max(0, bytes) * 8 / 1_000;
    }

    private static double sum(Collection<RTCStats> all, RTCStatsType type, String name) {
        return all.stream()
                .filter(stats -> stats.getType() == type)
                .mapToDouble(stats -> number(stats, name, 0))
                .sum();
    }

    private static double most(Collection<RTCStats> all, RTCStatsType type, String name, double otherwise) {
        return all.stream()
                .filter(stats -> stats.getType() == type)
                .mapToDouble(stats -> number(stats, name, otherwise))
                .max()
                .orElse(otherwise);
    }

    private static double number(RTCStats stats, String name, double otherwise) {
        return stats.getAttributes().get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }
}
