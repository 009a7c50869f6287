package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.IceServer;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.video.wire.FrameRing;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.Report;
import legalkiosk.kiosk.video.wire.SoundRing;

/** One call over one peer connection; this side always makes the offer. Orders and WebRTC's events are handled one after the other. */
final class Call {
    /** Cheap to encode; AV1 and VP9 are not, see the figures in README. */
    private static final List<String> CODECS = List.of("VP8", "H264", "rtx", "red", "ulpfec");

    private static final List<String> STREAM = List.of("terminal");

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call").factory());
    private final Consumer<Report> reports;
    private final PictureIn pictureIn;
    private final PictureOut pictureOut;
    private final Ear ear;
    private final Tone tone;
    private final OwnVoice ownVoice;
    private final SoundDevice sound;
    private final PeerConnectionFactory factory;
    private final List<RTCIceCandidate> early = new ArrayList<>();
    private Optional<Peer> peer = Optional.empty();

    private record Peer(RTCPeerConnection connection, AudioTrack voice, Statistics statistics) {}

    /** @param soundRing where both sides' sound goes for whoever records */
    Call(FrameRing camera, FrameRing farSide, SoundRing soundRing, Consumer<Report> reports) {
        this.reports = reports;
        // The device and the factory load the native library that the sources below want.
        this.sound = SoundDevice.open();
        this.factory = new PeerConnectionFactory(sound.module());
        this.pictureIn = new PictureIn(farSide);
        this.pictureOut = new PictureOut(camera);
        this.tone = new Tone(soundRing);
        this.ear = new Ear(soundRing);
        this.ownVoice = new OwnVoice(soundRing);
        reports.accept(new Report.Ready(sound.real()));
    }

    /** Any thread; done in order. */
    void obey(Order order) {
        thread.execute(() -> {
            try {
                handle(order);
            } catch (RuntimeException broken) {
                reports.accept(new Report.Failed(order.getClass().getSimpleName() + ": " + broken));
            }
        });
    }

    private void handle(Order order) {
        switch (order) {
            case Order.Open open -> open(open);
            case Order.Accept accept -> accept(accept);
            case Order.Answer(String sdp) -> peer.ifPresent(there -> answered(there, sdp));
            case Order.Candidate(String mid, int line, String candidate) ->
                peer.ifPresent(there -> candidate(there, new RTCIceCandidate(mid, line, candidate)));
            case Order.Restart restart -> peer.ifPresent(there -> offer(there, true));
            case Order.Mute(boolean silent, boolean dark) ->
                peer.ifPresent(there -> {
                    there.voice().setEnabled(!silent);
                    tone.mute(silent);
                    ownVoice.mute(silent);
                    pictureOut.mute(dark);
                });
            case Order.FarSees(double frames) ->
                peer.ifPresent(there -> there.statistics().farSees(frames));
            case Order.View view -> pictureIn.view(view);
            case Order.Record record -> record();
        }
    }

    /** The tone goes into the ring anyway; a microphone is opened once more for it. */
    private void record() {
        if (sound.hasMicrophone() && !tone.started()) {
            try {
                ownVoice.start(sound.module().getRecordingDevices().getFirst());
            } catch (RuntimeException | Error refused) {
                // The call goes on; the recording has the far side's sound and both pictures.
                System.err.println("media agent: the microphone is not recorded: " + refused);
            }
        }
    }

    private void open(Order.Open order) {
        if (peer.isPresent()) {
            throw new IllegalStateException("an agent holds one call");
        }
        offer(begin(order.ice(), order.sound(), order.view()), false);
    }

    private void accept(Order.Accept order) {
        Peer there = peer.orElseGet(() -> begin(order.ice(), order.sound(), order.view()));
        there.connection()
                .setRemoteDescription(
                        new RTCSessionDescription(RTCSdpType.OFFER, order.offer()),
                        then(() -> thread.execute(() -> {
                            early.forEach(there.connection()::addIceCandidate);
                            early.clear();
                            accept(there);
                        })));
    }

    private void accept(Peer there) {
        there.connection().createAnswer(new RTCAnswerOptions(), new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                there.connection()
                        .setLocalDescription(
                                description, then(() -> reports.accept(new Report.Accepted(description.sdp))));
            }

            @Override
            public void onFailure(String facts) {
                reports.accept(new Report.Failed("answer: " + facts));
            }
        });
    }

    private Peer begin(Ice ice, Order.Sound wanted, Order.View view) {
        pictureIn.view(view);
        RTCPeerConnection connection = factory.createPeerConnection(configuration(ice), new Events());
        AudioTrack voice = factory.createAudioTrack("voice", microphone(wanted));
        voice.setEnabled(wanted == Order.Sound.TONE || sound.hasMicrophone());
        connection.addTrack(voice, STREAM);
        VideoTrack picture = factory.createVideoTrack("picture", pictureOut.source());
        RTCRtpSender sender = connection.addTrack(picture, STREAM);
        preferCheapCodecs(connection);
        Statistics statistics = new Statistics(connection, sender, pictureOut, pictureIn, ear, reports);
        Peer there = new Peer(connection, voice, statistics);
        peer = Optional.of(there);
        Thread.ofPlatform().daemon().name("picture-out").start(pictureOut);
        var _ = thread.scheduleAtFixedRate(statistics::look, 1, 1, TimeUnit.SECONDS);
        return there;
    }

    private AudioTrackSource microphone(Order.Sound wanted) {
        if (wanted == Order.Sound.TONE) {
            tone.start();
            return tone.source();
        }
        AudioOptions options = new AudioOptions();
        options.echoCancellation = true;
        options.noiseSuppression = true;
        options.autoGainControl = true;
        options.highpassFilter = true;
        return factory.createAudioSource(options);
    }

    private static RTCConfiguration configuration(Ice wanted) {
        RTCConfiguration configuration = new RTCConfiguration();
        for (IceServer server : wanted.servers()) {
            RTCIceServer ice = new RTCIceServer();
            ice.urls.addAll(server.urls());
            ice.username = Objects.requireNonNullElse(server.username(), "");
            ice.password = Optional.ofNullable(server.credential())
                    .map(Sensitive::reveal)
                    .orElse("");
            configuration.iceServers.add(ice);
        }
        configuration.iceTransportPolicy = wanted.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        return configuration;
    }

    private void preferCheapCodecs(RTCPeerConnection connection) {
        List<RTCRtpCodecCapability> known =
                factory.getRtpSenderCapabilities(MediaType.VIDEO).getCodecs();
        List<RTCRtpCodecCapability> wanted = new ArrayList<>();
        for (String name : CODECS) {
            known.stream()
                    .filter(codec -> codec.getName().equalsIgnoreCase(name))
                    .forEach(wanted::add);
        }
        for (RTCRtpTransceiver transceiver : connection.getTransceivers()) {
            if (transceiver.getSender().getTrack().getKind().equals(MediaStreamTrack.VIDEO_TRACK_KIND)) {
                transceiver.setCodecPreferences(wanted);
            }
        }
    }

    private void offer(Peer there, boolean restart) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = restart;
        there.connection().createOffer(options, new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                there.connection()
                        .setLocalDescription(
                                description, then(() -> reports.accept(new Report.Offer(description.sdp, restart))));
            }

            @Override
            public void onFailure(String facts) {
                reports.accept(new Report.Failed("offer: " + facts));
            }
        });
    }

    private void answered(Peer there, String sdp) {
        there.connection()
                .setRemoteDescription(
                        new RTCSessionDescription(RTCSdpType.ANSWER, sdp),
                        then(() -> thread.execute(() -> {
                            early.forEach(there.connection()::addIceCandidate);
                            early.clear();
                        })));
    }

    /** Candidates that overtake the answer wait for it. */
    private void candidate(Peer there, RTCIceCandidate candidate) {
        if (there.connection().getRemoteDescription() == null) {
            early.add(candidate);
        } else {
            there.connection().addIceCandidate(candidate);
        }
    }

    private SetSessionDescriptionObserver then(Runnable next) {
        return new SetSessionDescriptionObserver() {
            @Override
            public void onSuccess() {
                next.run();
            }

            @Override
            public void onFailure(String facts) {
                reports.accept(new Report.Failed("description: " + facts));
            }
        };
    }

    /** On WebRTC's threads: passes on, and calls nothing back that might wait for them. */
    private final class Events implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {
            reports.accept(new Report.Candidate(candidate.sdpMid, candidate.sdpMLineIndex, candidate.sdp));
        }

        @Override
        public void onConnectionChange(RTCPeerConnectionState state) {
            Optional<Report.Link.State> now = switch (state) {
                case NEW, CLOSED -> Optional.empty();
                case CONNECTING -> Optional.of(Report.Link.State.CONNECTING);
                case CONNECTED -> Optional.of(Report.Link.State.CONNECTED);
                case DISCONNECTED -> Optional.of(Report.Link.State.DISCONNECTED);
                case FAILED -> Optional.of(Report.Link.State.FAILED);
            };
            now.map(Report.Link::new).ifPresent(reports);
        }

        @Override
        public void onTrack(RTCRtpTransceiver transceiver) {
            MediaStreamTrack track = transceiver.getReceiver().getTrack();
            switch (track) {
                case VideoTrack video -> video.addSink(pictureIn);
                case AudioTrack audio -> audio.addSink(ear);
                default -> {}
            }
        }
    }
}
