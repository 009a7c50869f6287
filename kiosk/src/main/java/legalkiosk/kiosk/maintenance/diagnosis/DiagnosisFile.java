package legalkiosk.kiosk.maintenance.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.foundation.config.Setting;

/**
 * {@code content/maintenance/diagnosis.yaml} as it is written. A node is one of three: a question to the person ({@code ask}), a look
 * or test of the machine ({@code machine}), or the end ({@code end}).
 */
record DiagnosisFile(
        @Setting(value = "id of the first node", example = "symptom")
        String start,

        Map<String, Node> nodes) {

    record Node(
            @Setting(value = "a question a layman can answer", example = "读卡器上的灯亮着吗？")
            Optional<String> ask,

            @Setting(value = "name of the drawing beside it", example = "reader-lamp")
            Optional<String> picture,

            List<Option> options,
            Optional<Machine> machine,
            Optional<End> end) {}

    record Option(
            @Setting(value = "an answer", example = "亮着") String say,

            @Setting(value = "id of the next node", example = "card-test")
            String go,

            @Setting(value = "offered only where there is this part", example = "ups")
            Optional<String> needs) {}

    record Machine(
            @Setting(value = "part whose present state is looked at", example = "printer")
            Optional<String> look,

            @Setting(value = "part whose live test is run", example = "printer")
            Optional<String> test,

            @Setting(value = "next node when it comes and goes", example = "printer-loose")
            Optional<String> flapping,

            @Setting(value = "next node by the key of a reason or finding", example = "printer-paper")
            Map<String, String> says,

            @Setting(value = "next node when it is fine", example = "printer-test")
            String fine,

            @Setting(value = "next node when it wants attention", example = "printer-cover")
            String attention,

            @Setting(value = "next node when it is out", example = "printer-power")
            String out) {}

    record End(
            @Setting(value = "what it is", example = "打印机没纸了")
            String what,

            @Setting(value = "what to do, step by step", example = "拉出纸盒")
            List<String> steps,

            @Setting(value = "whom to call when that does not help", example = "desk")
            Call call,

            @Setting(value = "id of the node that finds out whether it helped", example = "printer-test")
            Optional<String> again) {}
}
