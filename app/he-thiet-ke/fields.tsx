import { placeLine } from '@/domain/text/place';
import { CheckboxGroup, Checkbox, RadioGroup } from '@/ui/form/choice-field';
import { Section } from '@/ui/page/section';
import { SelectField } from '@/ui/form/select-field';
import { TaskList } from '@/ui/list/task-list';
import { DateField } from '@/ui/form/date-field';
import { NumberField, ScoreField, TextField } from '@/ui/form/text-field';
import { PasswordField } from '@/ui/form/password-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';

export function Fields() {
  return (
    <Section title="Biểu mẫu" id="bieu-mau" boxed>
      <form className="grid gap-x-10 gap-y-6 lg:grid-cols-2" noValidate>
        <TextField
          name="name"
          label="Tên mô hình"
          hint="Ngắn, dễ nhớ, nói rõ việc làm."
          required
          max={250}
          defaultValue="Ngày thứ Bảy giúp dân"
        />
        <TextField
          name="contact"
          label="Cán bộ đầu mối"
          required
          error="Chưa nhập họ tên cán bộ đầu mối"
          autoComplete="name"
        />
        <PasswordField name="samplePassword" label="Mật khẩu" autoComplete="off" />
        <TextareaField
          name="rationale"
          label="Thực trạng, lý do xây dựng"
          hint="Ô tự cao theo nội dung."
          max={2000}
          defaultValue={
            'Bản có 86 hộ, đường vào bản dài 3 km là đường đất, mùa mưa học sinh không đến trường được.\nNhân dân đã góp ý tại hai cuộc họp bản.'
          }
        />
        <TextareaField
          name="outputs"
          label="Sản phẩm, kết quả đầu ra"
          required
          error="Chưa nhập sản phẩm, kết quả đầu ra"
        />
        <SelectField name="field" label="Lĩnh vực" required empty="Chọn lĩnh vực" options={fields} />
        <SelectField
          name="year"
          label="Năm"
          error="Chưa chọn năm"
          empty="Chọn năm"
          options={[{ value: '2020', label: '2020' }]}
        />
        <UnitField
          name="sampleUnit"
          label="Đơn vị"
          hint="Trên danh sách có ô tìm."
          empty="Chọn đơn vị"
          options={units}
        />
        <RadioGroup
          name="holder"
          label="Loại mô hình"
          required
          chosen="collective"
          options={[
            { value: 'collective', label: 'Tập thể', hint: 'Do một tổ, bản, chi hội hoặc cơ quan thực hiện' },
            { value: 'individual', label: 'Cá nhân' },
            { value: 'closed', label: 'Lựa chọn đang khóa', disabled: true },
          ]}
        />
        <CheckboxGroup
          name="tags"
          label="Chủ đề"
          error="Chưa chọn mục nào"
          chosen={['newRural']}
          options={[
            { value: 'newRural', label: 'Xây dựng nông thôn mới' },
            { value: 'ethnic', label: 'Vùng đồng bào dân tộc thiểu số' },
          ]}
        />
        <div className="flex flex-wrap gap-6">
          <DateField name="startsOn" label="Ngày bắt đầu" defaultValue="2020-01-15" />
          <NumberField name="households" label="Số hộ tham gia" suffix="hộ" defaultValue="86" />
          <ScoreField name="score" label="Điểm tự chấm" outOf={20} defaultValue="18,25" />
        </div>
        <div className="space-y-6">
          <TextField name="locked" label="Đơn vị" defaultValue="UBND xã Chiềng Ban, huyện Mai Sơn" readOnly />
          <Checkbox
            name="pledge"
            label="Cam kết thông tin đúng sự thật"
            hint="Thủ trưởng đơn vị chịu trách nhiệm."
          />
        </div>
      </form>
      <div className="max-w-reading pt-4">
        <TaskList
          title="Trước khi nộp"
          tasks={[
            { label: 'Tên mô hình', done: true, href: '#name' },
            { label: 'Cán bộ đầu mối', done: false, href: '#contact', note: 'Họ tên và số điện thoại' },
            { label: 'Kế hoạch thực hiện', done: false, href: '#outputs' },
          ]}
        />
      </div>
    </Section>
  );
}

const units: UnitOption[] = [
  { name: 'Xã Chiềng Ban', code: '04120', parent: { name: 'Huyện Mai Sơn' } },
  { name: 'Thành phố Sơn La', code: '116' },
  { name: 'Sở Y tế', code: 'SYT' },
].map((unit) => ({ value: unit.code, label: placeLine(unit.name, unit.parent), unit }));

const fields = [
  { value: 'economy', label: 'Kinh tế' },
  { value: 'cultureSociety', label: 'Văn hóa - xã hội' },
  { value: 'defenceSecurity', label: 'Quốc phòng - an ninh' },
  { value: 'politicalSystem', label: 'Xây dựng hệ thống chính trị' },
];
