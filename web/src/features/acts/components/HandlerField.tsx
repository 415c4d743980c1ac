/** The handler, out of the posts of the unit. */

import { Form, type FormInstance, Select } from 'antd';
import { type About, aimedAssignment } from '../about.ts';
import { fields } from '../fieldTexts.ts';

/** A handler who is alone in his unit is named at once. */
export function proposedHandler(about: About): { handler?: string } {
  const named = aimedAssignment(about)?.handler;
  const [only, second] = handlersOf(about);
  if (named !== undefined) return { handler: named };
  return only && !second ? { handler: only.post } : {};
}

function handlersOf(about: About) {
  const unit = aimedAssignment(about)?.unit;
  return about.choices.handlers.filter((each) => each.unit === unit);
}

export function HandlerField<V extends object>({
  about,
  required,
}: {
  about: About;
  form: FormInstance<V>;
  required?: boolean;
}) {
  const options = handlersOf(about).map(({ post, name }) => ({ value: post, label: name }));
  return (
    <Form.Item
      name="handler"
      label={fields.handler}
      rules={required ? [{ required: true, message: `请选择${fields.handler}。` }] : []}
      extra={required ? undefined : fields.handlerHint}
    >
      <Select options={options} showSearch={{ optionFilterProp: 'label' }} allowClear={!required} />
    </Form.Item>
  );
}
