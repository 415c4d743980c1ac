/** The handler, out of the posts of the unit; the one who last handled this category is offered. */

import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { type About, aimedAssignment } from '../about.ts';
import { suggestionsQuery } from '../api/readSuggestions.ts';
import { fields } from '../fieldTexts.ts';
import { PostField } from './PostField.tsx';

export function HandlerField({ about, required }: { about: About; required?: boolean }) {
  const form = Form.useFormInstance();
  const chosen: unknown = Form.useWatch('handler', form);
  const assignment = aimedAssignment(about);
  const { data } = useQuery(suggestionsQuery(about.proposal));
  const last = data?.handler;
  const isOffered = last?.unit === assignment?.unit && last?.post !== chosen;
  return (
    <PostField
      about={about}
      name="handler"
      label={fields.handler}
      held="handler"
      unit={assignment?.unit}
      required={required}
      hint={
        last && isOffered ? (
          <>
            {fields.lastHandler(last.name)}
            <Button type="link" size="small" onClick={() => form.setFieldValue('handler', last.post)}>
              {fields.takeHandler(last.name)}
            </Button>
          </>
        ) : (
          !required && fields.handlerHint
        )
      }
    />
  );
}
