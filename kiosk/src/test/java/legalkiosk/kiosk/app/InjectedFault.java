package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import okhttp3.tls.HeldCertificate;

/** Something that is wrong with a terminal, and the words by which maintenance mode names it. */
enum InjectedFault {
    READER_UNPLUGGED("读卡器没有回应") {
        @Override
        void inject(DemoHouse house) {
            house.reader().unplug();
        }

        @Override
        void mend(DemoHouse house) {
            house.reader().replug();
        }
    },
    READER_BROKEN("读卡器自检没有通过") {
        @Override
        void inject(DemoHouse house) {
            house.reader().fault("status:sw=60*0");
        }

        @Override
        void mend(DemoHouse house) {
            house.reader().mend();
        }
    },
    READER_CABLE_LOOSE("时断时续") {
        @Override
        void inject(DemoHouse house) {
            house.reader().unplug();
        }

        @Override
        void mend(DemoHouse house) {
            house.reader().replug();
        }
    },
    CARDS_UNREADABLE("证件读不出来") {
        @Override
        void inject(DemoHouse house) {
            house.reader().fault("read:sw=41*0");
        }

        @Override
        void mend(DemoHouse house) {
            house.reader().mend();
        }
    },
    PAPER_OUT("缺纸") {
        @Override
        void inject(DemoHouse house) {
            house.printer().paperOut();
        }

        @Override
        void mend(DemoHouse house) {
            house.printer().refill();
        }
    },
    PAPER_JAM("卡纸") {
        @Override
        void inject(DemoHouse house) {
            house.printer().jam();
        }

        @Override
        void mend(DemoHouse house) {
            house.printer().clear();
        }
    },
    COVER_OPEN("盖子开着") {
        @Override
        void inject(DemoHouse house) {
            house.printer().coverOpen();
        }

        @Override
        void mend(DemoHouse house) {
            house.printer().coverClose();
        }
    },
    TONER_OUT("缺墨粉") {
        @Override
        void inject(DemoHouse house) {
            house.printer().tonerOut();
        }

        @Override
        void mend(DemoHouse house) {
            house.printer().tonerIn();
        }
    },
    PRINTER_GONE("打印机没有回应") {
        @Override
        void inject(DemoHouse house) {
            house.printer().offline();
        }

        @Override
        void mend(DemoHouse house) {
            house.printer().online();
        }
    },
    LINE_CUT("线路那头接了又断开") {
        @Override
        void inject(DemoHouse house) {
            house.network().cut(true);
        }

        @Override
        void mend(DemoHouse house) {
            house.network().cut(false);
        }
    },
    NAME_UNKNOWN("名字查不到") {
        @Override
        TerminalConfig.Backend backend(TerminalConfig.Backend right, Path folder) {
            return new TerminalConfig.Backend("https://backend.invalid:8443", right.token(), right.certificate());
        }
    },
    TOKEN_REVOKED("平台不认这台机器") {
        @Override
        TerminalConfig.Backend backend(TerminalConfig.Backend right, Path folder) throws IOException {
            Path token = Files.writeString(folder.resolve("other.token"), "HS-01.nobody-gave-this-out");
            return new TerminalConfig.Backend(right.address(), token, right.certificate());
        }
    },
    CERTIFICATE_FALSE("平台的证书信不过") {
        @Override
        TerminalConfig.Backend backend(TerminalConfig.Backend right, Path folder) throws IOException {
            String other = new HeldCertificate.Builder().build().certificatePem();
            Path pem = Files.writeString(folder.resolve("other.pem"), other);
            return new TerminalConfig.Backend(right.address(), right.token(), Optional.of(pem));
        }
    },
    MAINS_GONE("停电了，机器在用电池") {
        @Override
        void inject(DemoHouse house) {
            house.ups().mainsOff();
        }

        @Override
        void mend(DemoHouse house) {
            house.ups().mainsOn();
        }
    },
    BATTERY_WORN("电池老了，要换") {
        @Override
        void inject(DemoHouse house) {
            house.ups().batteryWorn();
        }

        @Override
        void mend(DemoHouse house) {
            house.ups().mainsOn();
        }
    },
    CLOCK_WRONG("时钟差了") {
        @Override
        void inject(DemoHouse house) {
            house.clock().pass(Duration.ofMinutes(7));
        }

        @Override
        void mend(DemoHouse house) {
            house.clock().pass(Duration.ofMinutes(-7));
        }
    };

    private final String words;

    InjectedFault(String words) {
        this.words = words;
    }

    /** What a technician must read, and read for no other fault. */
    String words() {
        return words;
    }

    /** The backend as this terminal thinks it is. */
    TerminalConfig.Backend backend(TerminalConfig.Backend right, Path folder) throws IOException {
        return right;
    }

    void inject(DemoHouse house) {}

    void mend(DemoHouse house) {
        house.reader().place(SampleCard.resident());
        house.reader().remove();
    }
}
